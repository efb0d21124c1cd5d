import { Icon, type IconProps } from './Icon.tsx';

const stroke = (d: string) => (props: IconProps) => (
  <Icon {...props}>
    <path d={d} />
  </Icon>
);

export const ClockIcon = stroke('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.2l3.4 2');
export const CameraIcon = stroke(
  'M4 8h3l1.5-2.5h7L17 8h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
);
export const PersonIcon = stroke(
  'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20.5c.8-4 3.9-6 8-6s7.2 2 8 6',
);
export const DocumentIcon = stroke('M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6');
export const CardIcon = stroke(
  'M3 5h18v14H3zM8.5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.5 16c.3-1.6 1.4-2.3 3-2.3s2.7.7 3 2.3M14 9.5h4.5M14 13h4.5',
);
export const SeatIcon = stroke('M4 5h16v10H4zM9 19h6M12 15v4');
export const LockIcon = stroke('M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3');
export const GlobeIcon = stroke(
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 12h17M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
);
export const ContrastIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />
  </Icon>
);
export const SunIcon = stroke(
  'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
);
export const MoonIcon = stroke('M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z');
export const ScreenIcon = stroke('M3 4.5h18v12H3zM8 20.5h8M12 16.5v4');
/** The product's own mark: a watching eye as a shield. */
export const InvigilMark = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 2.5 4 5.5v6c0 5 3.3 8.3 8 10 4.7-1.7 8-5 8-10v-6z" />
    <path d="M7.5 11.5S9.2 8.7 12 8.7s4.5 2.8 4.5 2.8-1.7 2.8-4.5 2.8-4.5-2.8-4.5-2.8z" />
  </Icon>
);
