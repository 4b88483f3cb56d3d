import { type ChangeEvent, useRef, useState } from 'react';
import { base64Of, isLogo, maxLogoBytes } from '../../../core/index';
import { Button } from '../../../ui/Button';
import { FieldGroup } from '../../../ui/Field';
import styles from './TemplateForm.module.css';

export interface LogoFieldProps {
  /** A PNG in base64; empty without one. */
  readonly logo: string;
  readonly onChange: (logo: string) => void;
}

/** The picture of a template: a small PNG that is kept inside its file. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const field = event.target;
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const read = await logoIn(file);
    // The same file can be chosen again only when the field is empty.
    field.value = '';
    setProblem(read.ok ? null : read.message);
    if (read.ok) onChange(read.logo);
  }

  return (
    <FieldGroup
      label="Logo"
      help="A PNG of at most 64 kB. Without one the step shows the picture of its type."
      error={problem ?? (logo !== '' && !isLogo(logo) ? 'The file is not a PNG of at most 64 kB.' : null)}
    >
      <div className={styles.logo}>
        {isLogo(logo) && (
          <img src={`data:image/png;base64,${logo}`} alt="Logo of the template" width={40} height={40} />
        )}
        <Button onClick={() => input.current?.click()}>{logo === '' ? 'Choose a picture…' : 'Replace…'}</Button>
        {logo !== '' && <Button onClick={() => onChange('')}>Remove logo</Button>}
        <input
          ref={input}
          className={styles.file}
          type="file"
          accept="image/png"
          tabIndex={-1}
          aria-label="Picture file"
          onChange={(event) => void take(event)}
        />
      </div>
    </FieldGroup>
  );
}

type Read = { readonly ok: true; readonly logo: string } | { readonly ok: false; readonly message: string };

async function logoIn(file: File): Promise<Read> {
  if (file.size > maxLogoBytes)
    return { ok: false, message: `"${file.name}" has ${Math.ceil(file.size / 1024)} kB. A logo has at most 64 kB.` };
  try {
    const logo = base64Of(new Uint8Array(await file.arrayBuffer()));
    return isLogo(logo) ? { ok: true, logo } : { ok: false, message: `"${file.name}" is not a PNG.` };
  } catch {
    return { ok: false, message: `"${file.name}" could not be read. Choose it again.` };
  }
}
