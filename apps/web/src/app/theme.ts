import { Button, createTheme, Drawer, Input, Modal, type MantineColorsTuple } from '@mantine/core';

const navy: MantineColorsTuple = [
  '#e8f0f9',
  '#d3e3f3',
  '#a9c7e6',
  '#7caad8',
  '#5590cb',
  '#3b7fc3',
  '#2c75bf',
  '#1c63a9',
  '#0b4a8f',
  '#083a70',
];
// Mantine's own red reaches 3,3 on white only (screens.md §1).
const red: MantineColorsTuple = [
  '#fdecea',
  '#f9d5d1',
  '#f0a9a2',
  '#e67a71',
  '#d95147',
  '#c93a2f',
  '#b3261e',
  '#a1140a',
  '#8c1a10',
  '#6e120a',
];

// The head of a layer is a <header> outside <main>: it would be a second banner.
const layer = { closeButtonProps: { 'aria-label': 'Đóng' }, attributes: { header: { role: 'presentation' } } } as const;

/** Tokens of screens.md §1 as Mantine's theme; the rest are CSS variables in styles/tokens.css. */
export const theme = createTheme({
  primaryColor: 'navy',
  primaryShade: 8,
  colors: { navy, red },
  black: '#17202b',
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: "'Noto Sans Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Noto Sans Variable', system-ui, sans-serif", fontWeight: '650' },
  fontSizes: { xs: '13px', sm: '15px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { xs: '19px', sm: '22px', md: '24px', lg: '26px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  breakpoints: { sm: '48em', lg: '75em' },
  components: {
    Button: Button.extend({
      defaultProps: { fw: 600 },
      vars: (_theme, props) => ({
        root: {
          '--button-height': props.size === 'xs' ? '36px' : '40px',
          '--button-fz': '15px',
          '--button-padding-x': '14px',
        },
      }),
    }),
    Input: Input.extend({ defaultProps: { size: 'sm' }, vars: () => ({ wrapper: { '--input-height': '40px' } }) }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 160 }, ...layer } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, padding: 'xl', transitionProps: { duration: 120 }, ...layer },
    }),
  },
});
