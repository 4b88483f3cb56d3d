import { version } from '../../../../package.json';
import { type ReportHead, whatIfsOf } from '../../../core/index';
import { selectDocument } from '../../../state/selectors/document';
import { useEditorStore } from '../../../state/useEditor';

/** Makes the head of a report from what is on screen when called. */
export function useReportHead(): () => ReportHead {
  const store = useEditorStore();
  return () => {
    const state = store.getState();
    const document = selectDocument(state);
    const { channel, tenant } = state.preview;
    return {
      title: document?.title ?? '',
      fileName: document?.file.name ?? null,
      preview: [`channel ${channel}`, ...(tenant === null ? [] : [`tenant ${tenant}`])],
      whatIfs:
        document === null
          ? []
          : whatIfsOf(document.content.scenario, document.content.model).map(({ sentence }) => sentence),
      madeAt: timeWithZone(new Date()),
      madeBy: `Preflight ${version}`,
    };
  };
}

/** "2026-11-29 10:05 +01:00" */
function timeWithZone(now: Date): string {
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const offset = -now.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
  return `${date} ${two(now.getHours())}:${two(now.getMinutes())} ${zone}`;
}
