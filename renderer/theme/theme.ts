import { createTheme, rem, type MantineColorsTuple } from "@mantine/core";

// One accent: a quiet teal-blue that stays apart from done (green), look again (amber) and stopped (red).
const accent: MantineColorsTuple = [
  "#eaf4fb",
  "#d3e6f4",
  "#a6cde9",
  "#76b2dd",
  "#4e9bd2",
  "#338dcb",
  "#2079b8",
  "#1466a0",
  "#0f5688",
  "#08436c",
];

// Neutral greys without a tint, so that pictures are judged against nothing.
const neutral: MantineColorsTuple = [
  "#f7f7f8",
  "#eeeff0",
  "#dfe1e3",
  "#c9ccd0",
  "#a7abb1",
  "#83888f",
  "#666b72",
  "#4b5057",
  "#33373d",
  "#1f2226",
];

const darkNeutral: MantineColorsTuple = [
  "#e6e7e9",
  "#c2c5c9",
  "#9ba0a6",
  "#6f757c",
  "#4a4f56",
  "#363a40",
  "#2a2d32",
  "#212428",
  "#1a1c20",
  "#131518",
];

/** Branchscan's look: one family, a 4 px grid, radius 8, one accent. */
export const theme = createTheme({
  colors: { accent, gray: neutral, dark: darkNeutral },
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: false,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, monospace",
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { sm: rem(6), md: rem(8), lg: rem(12) },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: { fontWeight: "600" },
  components: {
    // Hints and errors are read at arm's length too.
    InputWrapper: {
      vars: () => ({
        label: { "--input-label-size": rem(13) },
        description: { "--input-description-size": rem(12) },
        error: { "--input-error-size": rem(13) },
      }),
    },
    // A panel's head is no banner of the window.
    ModalHeader: { defaultProps: { role: "presentation" } },
    DrawerHeader: { defaultProps: { role: "presentation" } },
    // The window never scrolls; and what opens is there at once.
    Modal: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
  },
});
