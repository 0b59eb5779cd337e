import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onSessionOver } from '../api/http.js';
import { LogInForm } from '../pages/dang-nhap/form.js';

/** The session ended while somebody worked: log in over the page and go on where one was; typed text stays (screens.md §8). */
export function SessionOver({ over, email }: { readonly over: boolean; readonly email: string }) {
  const [opened, setOpened] = useState(over);
  const client = useQueryClient();
  useEffect(() => onSessionOver(() => setOpened(true)), []);
  useEffect(() => {
    if (over) setOpened(true);
  }, [over]);
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      zIndex={350}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Xin đăng nhập lại"
    >
      <p style={{ marginBottom: 16 }}>Phiên làm việc đã hết. Phần đã nhập được giữ cho đến khi đóng trang này.</p>
      <LogInForm
        email={email}
        done={(session) => {
          setOpened(false);
          if (session.person.email !== email) {
            client.clear();
            globalThis.location.assign('/');
            return;
          }
          client.setQueryData(['session'], session);
          void client.invalidateQueries();
        }}
      />
    </Modal>
  );
}
