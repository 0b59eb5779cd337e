import './app/zod.js';
import '@fontsource-variable/noto-sans/wght.css';
import '@mantine/core/styles.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/mantine.css';
import './styles/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/live.js';
import { KeyProvider } from './app/keys.js';
import { router } from './app/router.js';
import { theme } from './app/theme.js';
import { ToastProvider } from './parts/toast.js';

const element = document.getElementById('root');
if (element === null) throw new Error('#root is missing');

createRoot(element).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={makeQueryClient()}>
        <KeyProvider>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </KeyProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
