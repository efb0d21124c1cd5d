import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { DoorView } from '../../preload/contract/proctor.ts';
import { usePicture } from '../connection/react.ts';
import { IconButton } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { useLocale, useText } from '../kit/i18n.ts';
import { PlusIcon, ReloadIcon } from '../kit/icons/action.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Spinner } from '../kit/Progress.tsx';
import { sayRefusal, timeOfDay } from '../kit/say-refusal.ts';
import { FitIcon, MinusIcon } from './icons.tsx';
import css from './Picture.module.css';
import { drag, look, lookOfKey, plainView } from './view-of-picture.ts';

type Props = {
  readonly title: string;
  readonly picture: Pick<DoorView['pictures'][number], 'sha256' | 'at'> | undefined;
  readonly sitting: string;
  readonly timeZone: string;
};

/** A picture of a sitting to look at closely: zooms, turns and moves by keys, buttons and pointer. */
export function Picture({ title, picture, sitting, timeZone }: Props) {
  const t = useText();
  const locale = useLocale();
  return (
    <figure className={css.figure}>
      {picture === undefined ? (
        <>
          <figcaption className={css.caption}>{title}</figcaption>
          <div className={css.frame}>
            <p className={css.missing}>{t('proctor:door.noPicture')}</p>
          </div>
        </>
      ) : (
        <Loaded
          title={title}
          taken={t('proctor:door.takenAt', {
            time: timeOfDay(picture.at, locale, timeZone),
          })}
          sha256={picture.sha256}
          sitting={sitting}
          timeZone={timeZone}
        />
      )}
    </figure>
  );
}

type LoadedProps = {
  readonly title: string;
  readonly taken: string;
  readonly sha256: string;
  readonly sitting: string;
  readonly timeZone: string;
};

function Loaded({ title, taken, sha256, sitting, timeZone }: LoadedProps) {
  const t = useText();
  const locale = useLocale();
  const { url, refused } = usePicture(sha256, sitting);
  const [view, setView] = useState(plainView);
  const grip = useRef<{ readonly x: number; readonly y: number } | null>(null);

  const press = (event: KeyboardEvent) => {
    const key = event.ctrlKey || event.metaKey || event.altKey ? null : lookOfKey(event.key);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    setView((before) => look(before, key));
  };
  const move = (event: PointerEvent) => {
    if (grip.current === null) return;
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const [dx, dy] = [event.clientX - grip.current.x, event.clientY - grip.current.y];
    grip.current = { x: event.clientX, y: event.clientY };
    setView((before) => drag(before, dx / width, dy / height));
  };
  const change = (key: Parameters<typeof look>[1]) => () => setView((before) => look(before, key));

  return (
    <>
      <figcaption className={css.caption}>
        <span>
          <strong>{title}</strong> <span className={css.taken}>{taken}</span>
        </span>
        <span className={css.tools}>
          <span className={css.level} role="status">
            {t('proctor:door.zoomLevel', { percent: Math.round(view.zoom * 100) })}
          </span>
          <Tool label={t('proctor:door.zoomOut')} of={title} onClick={change('out')}>
            <MinusIcon />
          </Tool>
          <Tool label={t('proctor:door.zoomIn')} of={title} onClick={change('in')}>
            <PlusIcon />
          </Tool>
          <Tool label={t('proctor:door.rotate')} of={title} onClick={change('turn')}>
            <ReloadIcon />
          </Tool>
          <Tool label={t('proctor:door.reset')} of={title} onClick={change('reset')}>
            <FitIcon />
          </Tool>
        </span>
      </figcaption>
      {url === null ? (
        <div className={css.frame}>
          {refused === null ? (
            <Spinner>{t('proctor:door.pictureLoading')}</Spinner>
          ) : (
            <Notice
              tone="danger"
              word={t('common:tone.danger')}
              title={t('proctor:door.pictureRefused')}
              announce
            >
              <p>{sayRefusal(t, refused, locale, timeZone)}</p>
            </Notice>
          )}
        </div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: no element means "a view that keys move".
        <div
          className={css.frame}
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: keys zoom and move what is inside.
          tabIndex={0}
          aria-label={`${title}. ${t('proctor:door.viewKeys')}`}
          onKeyDown={press}
          onWheel={(event) => change(event.deltaY < 0 ? 'in' : 'out')()}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            grip.current = { x: event.clientX, y: event.clientY };
          }}
          onPointerMove={move}
          onPointerUp={() => {
            grip.current = null;
          }}
        >
          <img
            src={url}
            alt={title}
            draggable={false}
            className={classes(css.picture, view.turns % 2 === 1 && css.turned)}
            style={{
              transform: [
                'translate(-50%, -50%)',
                `scale(${view.zoom})`,
                `translate(${view.x * 100}cqw, ${view.y * 100}cqh)`,
                `rotate(${view.turns * 90}deg)`,
              ].join(' '),
            }}
          />
        </div>
      )}
    </>
  );
}

type ToolProps = {
  readonly label: string;
  readonly of: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
};

function Tool({ label, of, onClick, children }: ToolProps) {
  return (
    <IconButton size="dense" label={`${label}: ${of}`} title={label} onClick={onClick}>
      {children}
    </IconButton>
  );
}
