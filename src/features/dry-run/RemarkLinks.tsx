import type { ReasonLink } from '../../core/index';
import { remedyText, useFollowLink } from '../../state/useFollowLink';
import { Button } from '../../ui/Button';

export interface RemarkLinksProps {
  readonly links: readonly ReasonLink[];
  /** The subject of the remark, for screen readers, which may read a link on its own. */
  readonly of: string;
}

/** Links that provide or fix what a remark is about. */
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
