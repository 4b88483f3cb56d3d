import { briefMarkdown, type PropertyBag, propertyOf, type TemplateParameter } from '../../core/index';
import { Prose } from '../../ui/Prose';
import styles from './ParameterList.module.css';

export interface ParameterListProps {
  readonly parameters: readonly TemplateParameter[];
  /** What a new step starts with. */
  readonly presets: PropertyBag;
}

/** What the step will ask for, with what it starts with. */
export function ParameterList({ parameters, presets }: ParameterListProps) {
  if (parameters.length === 0) return <p className={styles.none}>It has no parameters.</p>;
  return (
    <section className={styles.section} aria-label="Parameters">
      <h3 className={styles.title}>Parameters ({parameters.length})</h3>
      <dl className={styles.list}>
        {parameters.map((parameter) => {
          const value = propertyOf(presets, parameter.name) ?? parameter.defaultValue;
          return (
            <div key={parameter.name} className={styles.entry}>
              <dt className={styles.label}>
                {parameter.label}
                {parameter.required && value === '' && <span className={styles.required}> required</span>}
              </dt>
              <dd className={styles.about}>
                {value !== '' && parameter.control !== 'code' && (
                  <p>
                    Starts with <code>{shortened(textOfChoice(parameter, value))}</code>
                  </p>
                )}
                <Prose nodes={briefMarkdown(parameter.help)} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function textOfChoice({ options }: TemplateParameter, value: string): string {
  return options.find((option) => option.value === value)?.text ?? value;
}

const longest = 80;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
