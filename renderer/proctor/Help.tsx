import { Checkbox } from '../kit/Checkbox.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { type TextKey, useText } from '../kit/i18n.ts';
import { Shortcut } from '../kit/Shortcut.tsx';
import css from './Help.module.css';

type Line = { readonly keys: readonly (readonly string[])[]; readonly word: TextKey };

const sections: readonly { readonly title: TextKey; readonly lines: readonly Line[] }[] = [
  {
    title: 'proctor:help.anywhere',
    lines: [
      { keys: [['j'], ['↓']], word: 'proctor:help.down' },
      { keys: [['k'], ['↑']], word: 'proctor:help.up' },
      { keys: [['d']], word: 'proctor:help.door' },
      { keys: [['/']], word: 'proctor:help.find' },
      { keys: [['1']], word: 'proctor:help.seats' },
      { keys: [['2']], word: 'proctor:help.expected' },
      { keys: [['Esc']], word: 'proctor:help.back' },
      { keys: [['?']], word: 'proctor:help.help' },
    ],
  },
  {
    title: 'proctor:help.onRow',
    lines: [
      { keys: [['Enter']], word: 'proctor:help.open' },
      { keys: [['m']], word: 'proctor:help.message' },
      { keys: [['p']], word: 'proctor:help.pause' },
      { keys: [['r']], word: 'proctor:help.resume' },
      { keys: [['e']], word: 'proctor:help.extend' },
      { keys: [['x']], word: 'proctor:help.terminate' },
    ],
  },
  {
    title: 'proctor:help.onPicture',
    lines: [
      { keys: [['+'], ['−']], word: 'proctor:help.zoom' },
      { keys: [['←'], ['→'], ['↑'], ['↓']], word: 'proctor:help.pan' },
      { keys: [['r']], word: 'proctor:help.rotate' },
      { keys: [['0']], word: 'proctor:help.reset' },
    ],
  },
  {
    title: 'proctor:help.inDialog',
    lines: [{ keys: [['Ctrl', 'Enter']], word: 'proctor:help.send' }],
  },
];

type Props = {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
};

/** All shortcuts, and the switch that turns those of a single key off. */
export function Help({ on, onSwitch, onClose }: Props) {
  const t = useText();
  return (
    <Dialog
      title={t('proctor:help.title')}
      width="wide"
      closeWord={t('proctor:action.close')}
      onClose={onClose}
    >
      <div className={css.sections}>
        {sections.map(({ title, lines }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl className={css.lines}>
              {lines.map(({ keys, word }) => (
                <div key={word}>
                  <dt>
                    {keys.map((one) => (
                      <Shortcut key={one.join()} keys={one} />
                    ))}
                  </dt>
                  <dd>{t(word)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox checked={on} onChange={onSwitch} help={t('proctor:help.enabledHelp')}>
        {t('proctor:help.enabled')}
      </Checkbox>
    </Dialog>
  );
}
