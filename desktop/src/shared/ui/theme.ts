import { createTheme, type MantineColorsTuple } from '@mantine/core'

// The only place beside tokens.css with literal colours. Shade 8 on white and shade 8 under white text both reach 4.5:1.
const petrol: MantineColorsTuple = [
  '#e9f6f8', '#d5eaee', '#acd5dd', '#7fbfca', '#58acba', '#3f9fb0', '#2f8fa0', '#1f7686', '#14606f', '#0c4a56',
]
const amber: MantineColorsTuple = [
  '#fff7e3', '#ffeccb', '#fbd897', '#f6c25f', '#f2b030', '#e09c12', '#b87c07', '#976404', '#7c5203', '#5f3f02',
]

const dark: MantineColorsTuple = [
  '#e6edf1', '#c3ced5', '#a9b6bf', '#7a8b97', '#43535e', '#34434d', '#26323a', '#1b252c', '#161e24', '#0e1418',
]

const heading = { fontWeight: 650, fontSize: '1.0625rem' }

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: { petrol, amber, dark },
  fontFamily: 'Inter, "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1.0625rem' }, h3: { fontSize: '0.9375rem' } } },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 30 } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } }, styles: { title: heading } },
    Drawer: { styles: { title: heading } },
    TextInput: { defaultProps: { size: 'sm' } },
    Badge: { defaultProps: { tt: 'none', fw: 600, radius: 'sm' } },
  },
})
