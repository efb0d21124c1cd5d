import { Body } from './Body.tsx';
import choiceCss from './ChoiceGroup.module.css';
import { useResponse } from './context.ts';
import css from './MatchPairs.module.css';
import type { PairsProps } from './MatchPairs.tsx';
import { targetsOf } from './pair.ts';

/** A table with a box for each pair; a row is a group of radio buttons if it takes one target. */
export function MatchTable({ interaction, onPair, name }: PairsProps) {
  const { value, words, disabled } = useResponse(interaction.response);
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-text">{words.matchSource}</span>
            </th>
            {interaction.targets.map((target, column) => (
              <th key={target.identifier} scope="col" id={`${name}-t${column}`}>
                <Body nodes={target.content} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {interaction.sources.map((source, row) => {
            const own = targetsOf(interaction, value, source.identifier);
            const single = source.matchMax === 1;
            return (
              <tr key={source.identifier}>
                <th scope="row" id={`${name}-s${row}`}>
                  <Body nodes={source.content} />
                </th>
                {interaction.targets.map((target, column) => (
                  <td key={target.identifier}>
                    <label className={css.box}>
                      <input
                        type={single ? 'radio' : 'checkbox'}
                        className={single ? choiceCss.radio : choiceCss.check}
                        name={`${name}-${row}`}
                        checked={own.includes(target.identifier)}
                        disabled={disabled}
                        onChange={(event) =>
                          onPair(source.identifier, target.identifier, event.target.checked)
                        }
                        aria-labelledby={`${name}-s${row} ${name}-t${column}`}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
