import { Icon, type IconProps } from './Icon.tsx';

const stroke = (d: string) => (props: IconProps) => (
  <Icon {...props}>
    <path d={d} />
  </Icon>
);

export const NextIcon = stroke('m9 5 7 7-7 7');
export const PreviousIcon = stroke('m15 5-7 7 7 7');
export const UpIcon = stroke('m5 15 7-7 7 7');
export const DownIcon = stroke('m5 9 7 7 7-7');
export const CheckIcon = stroke('m5 12.5 4.5 4.5L19 7.5');
export const CloseIcon = stroke('m6 6 12 12M18 6 6 18');
export const PlusIcon = stroke('M12 5v14M5 12h14');
export const SearchIcon = stroke('M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20 20');
export const UploadIcon = stroke(
  'M12 15V4M7.5 8.5 12 4l4.5 4.5M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4',
);
export const DownloadIcon = stroke(
  'M12 4v11M7.5 10.5 12 15l4.5-4.5M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4',
);
export const PrintIcon = stroke(
  'M7 9V4h10v5M7 17H4v-7a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v7h-3M7 14h10v6H7z',
);
export const MenuIcon = stroke('M4 7h16M4 12h16M4 17h16');
export const GridIcon = stroke('M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z');
export const ReloadIcon = stroke('M20 11a8 8 0 1 0-1.5 6M20 5v6h-6');
export const EyeIcon = stroke(
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
);
export const EyeOffIcon = stroke(
  'm3 3 18 18M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.7 3.4M6.2 7.5A15.5 15.5 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 3.6-.7M10 10.1a3 3 0 0 0 4 4',
);
export const StrikeIcon = stroke(
  'M4 12h16M8 7.5C8.5 5.5 10 4.5 12 4.5s3.5 1 4 2.5M8 16.5c.5 2 2 3 4 3s4-1 4-3.5',
);
export const MessageIcon = stroke('M4 5h16v11H9.5L5 20v-4H4z');
export const PlayIcon = stroke('M7 4.5v15l12-7.5z');
export const StopIcon = stroke('M6 6h12v12H6z');
export const LogoutIcon = stroke('M10 4H5a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h5M15 8l4 4-4 4M19 12H9');
