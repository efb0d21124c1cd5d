import { Icon, type IconProps } from './Icon.tsx';

export const OkIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9" />
    <path d="m8 12.5 2.8 2.8L16.2 9.5" />
  </Icon>
);

export const InfoIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v5M12 7.6v.1" />
  </Icon>
);

export const WarningIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M12 3.6 2.8 19.5a1 1 0 0 0 .9 1.5h16.6a1 1 0 0 0 .9-1.5z" />
    <path d="M12 10v4.6M12 17.6v.1" />
  </Icon>
);

export const DangerIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z" />
    <path d="M12 7.6v5.2M12 16.2v.1" />
  </Icon>
);

export const NeutralIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9" strokeDasharray="3 3.28" />
  </Icon>
);

export const ActiveIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9" />
    <circle cx="12" cy="12" r="3.5" fill="currentColor" />
  </Icon>
);

export const PauseIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="9" />
    <path d="M10 9v6M14 9v6" />
  </Icon>
);

export const FlagIcon = ({ filled, ...props }: IconProps & { readonly filled?: boolean }) => (
  <Icon {...props}>
    <path d="M5 21V4" />
    <path d="M5 4.5c5-3 8 3 14 0v9c-6 3-9-3-14 0z" fill={filled ? 'currentColor' : 'none'} />
  </Icon>
);

export const OfflineIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m3 3 18 18M5 12.5a10 10 0 0 1 4.6-2.6M19 12.5a10 10 0 0 0-3.2-2.1M8.5 16a5 5 0 0 1 5.6-1M2.5 9a14 14 0 0 1 3.8-2.5M21.5 9A14.3 14.3 0 0 0 11 5.2M12 19.5v.1" />
  </Icon>
);
