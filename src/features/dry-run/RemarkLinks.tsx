import type { ReasonLink } from '../../core/index';
import { remedyText, useFollowLink } from '../../state/useFollowLink';
import { Button } from '../../ui/Button';

export interface RemarkLinksProps {
  readonly links: readonly ReasonLink[];
  /** What they are about, for who hears them apart from it. */
  readonly of: string;
}

/** The ways to make known, or to fix, what a remark is about. */
export function RemarkLinks({ links, of }: RemarkLinksProps) {
  const follow = useFollowLink();
  return links.map((link) => {
    const text = remedyText(link);
    return (
      <Button key={text} look="link" aria-label={`${text}: ${of}`} onClick={() => follow(link)}>
        {text}
      </Button>
    );
  });
}
