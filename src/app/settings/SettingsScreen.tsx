import type { Settings } from '../../state/settings';
import { useEditor } from '../../state/useEditor';
import { Checkbox, RadioGroup } from '../../ui/Choice';
import { Page, PageTitle } from '../../ui/Page';
import { ShortcutList } from '../shortcutList/ShortcutList';
import { About } from './About';
import { ExportChoices } from './ExportChoices';
import { KeyChoices } from './KeyChoices';
import { Line, Section } from './Section';
import { StoredData } from './StoredData';

const themes = [
  { value: 'system', label: 'Same as the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const satisfies readonly { value: Settings['theme']; label: string }[];

const densities = [
  { value: 'auto', label: 'Fits the pointer' },
  { value: 'compact', label: 'Compact' },
  { value: 'comfortable', label: 'Comfortable' },
] as const satisfies readonly { value: Settings['density']; label: string }[];

const motions = [
  { value: 'system', label: 'Same as the system' },
  { value: 'less', label: 'Less' },
] as const satisfies readonly { value: Settings['motion']; label: string }[];

const dates = [
  { value: 'system', label: 'Same as the browser' },
  { value: 'words', label: '29 Nov 2026, 14:05' },
  { value: 'iso', label: '2026-11-29 14:05' },
] as const satisfies readonly { value: Settings['dates']; label: string }[];

const reviews = [
  { value: 'first', label: 'Before the first save' },
  { value: 'always', label: 'Before every save' },
  { value: 'never', label: 'Never' },
] as const satisfies readonly { value: Settings['savesAfterReview']; label: string }[];

const firstScreens = [
  { value: 'library', label: 'The library' },
  { value: 'last-process', label: 'The process opened last' },
] as const satisfies readonly { value: Settings['firstScreen']; label: string }[];

const previews = [
  { value: 'last', label: 'The last environment' },
  { value: 'first', label: 'The first' },
  { value: 'none', label: 'None' },
] as const satisfies readonly { value: Settings['previews']; label: string }[];

const codeSizes = [
  { value: 'small', label: 'Small' },
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Large' },
] as const satisfies readonly { value: Settings['codeSize']; label: string }[];

/** How the app looks and behaves, and what it stores; each choice takes effect at once. */
export function SettingsScreen() {
  const settings = useEditor((state) => state.settings);
  const change = useEditor((state) => state.changeSettings);
  return (
    <Page crumbs={[{ label: 'Settings' }]}>
      <PageTitle lead="Changes apply at once and stay in this browser.">Settings</PageTitle>
      <Section title="Appearance">
        <Line label="Theme">
          <RadioGroup label="Theme" value={settings.theme} options={themes} onChange={(theme) => change({ theme })} />
        </Line>
        <Line label="Density">
          <RadioGroup
            label="Density"
            value={settings.density}
            options={densities}
            onChange={(density) => change({ density })}
          />
        </Line>
        <Line label="Motion">
          <RadioGroup
            label="Motion"
            value={settings.motion}
            options={motions}
            onChange={(motion) => change({ motion })}
          />
        </Line>
        <Line label="Dates">
          <RadioGroup
            label="Dates"
            value={settings.dates}
            options={dates}
            onChange={(next) => change({ dates: next })}
          />
        </Line>
      </Section>
      <Section title="Start">
        <Line label="First screen">
          <RadioGroup
            label="First screen"
            value={settings.firstScreen}
            options={firstScreens}
            onChange={(firstScreen) => change({ firstScreen })}
          />
        </Line>
        <Line label="Preview as">
          <RadioGroup
            label="Preview as, when a process opens"
            value={settings.previews}
            options={previews}
            onChange={(next) => change({ previews: next })}
          />
        </Line>
      </Section>
      <Section title="Saving and text">
        <Line label="Show changes">
          <RadioGroup
            label="Show the changed lines before saving"
            value={settings.savesAfterReview}
            options={reviews}
            onChange={(savesAfterReview) => change({ savesAfterReview })}
          />
        </Line>
        <Checkbox
          label="Wrap long lines of code"
          checked={settings.wrapsCode}
          onChange={(wrapsCode) => change({ wrapsCode })}
        />
        <Checkbox
          label="Tab goes from a script to the next field; Ctrl+M there changes it"
          checked={settings.tabLeavesCode}
          onChange={(tabLeavesCode) => change({ tabLeavesCode })}
        />
        <Line label="Code size">
          <RadioGroup
            label="Code size"
            value={settings.codeSize}
            options={codeSizes}
            onChange={(codeSize) => change({ codeSize })}
          />
        </Line>
      </Section>
      <Section title="Plan export">
        <ExportChoices />
      </Section>
      <Section title="Stored in this browser">
        <StoredData />
      </Section>
      <Section title="Keyboard">
        <Checkbox
          label="Single letters are shortcuts outside text fields"
          checked={settings.singleKeys}
          onChange={(singleKeys) => change({ singleKeys })}
        />
        {settings.singleKeys && <KeyChoices />}
        <ShortcutList heading="h3" only="fixed" />
      </Section>
      <Section title="About">
        <About />
      </Section>
    </Page>
  );
}
