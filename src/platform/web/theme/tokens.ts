// The look in one place: white paper, dark ink, one deep blue. Red is kept for a breached clock and the head of an
// official document, amber for a clock that is near. base.css holds the same values for plain elements.
import type { ThemeConfig } from 'antd';

export const INK = '#1a1e24';
export const MUTED = '#565f6b';
export const BLUE = '#1b3a7a';
export const RED = '#b3241c';
export const AMBER = '#8a5800';

const HAIRLINE = '#e1e4e9';
const EDGE = '#878f9b';

/** The face of the interface stands in base.css, since it differs by language. */
const UI_FACE = 'var(--ui)';

/** antd's theme. Controls have an edge of at least 3:1 against the paper (WCAG 1.4.11), text at least 4.5:1. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: BLUE,
    colorInfo: BLUE,
    colorLink: BLUE,
    // Red says that a clock is breached; what is filled in wrongly is said in ink, with a mark.
    colorError: INK,
    colorWarning: AMBER,
    colorSuccess: BLUE,
    colorText: INK,
    colorTextSecondary: MUTED,
    colorTextTertiary: MUTED,
    colorTextDescription: MUTED,
    colorTextPlaceholder: '#69717d',
    colorBorder: EDGE,
    colorBorderSecondary: HAIRLINE,
    colorBgLayout: '#ffffff',
    fontFamily: UI_FACE,
    fontSize: 14,
    borderRadius: 4,
    controlHeight: 34,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
    boxShadowSecondary: '0 4px 16px rgba(26, 30, 36, 0.14)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Modal: { titleFontSize: 16 },
  },
};
