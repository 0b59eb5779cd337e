import { ExplanationPane, RungPane } from '../../parts/inbox/case-pane.js';
import { ExtensionPane } from '../../parts/inbox/extension-pane.js';
import { FailedPane } from '../../parts/inbox/failed-pane.js';
import type { PaneProps } from '../../parts/inbox/pane.js';
import { ProposalPane } from '../../parts/inbox/proposal-pane.js';
import { ResultPane } from '../../parts/inbox/result-pane.js';

/** The pane of each group. */
export function InboxPane(props: PaneProps) {
  switch (props.item.group) {
    case 'failedDelivery':
      return <FailedPane {...props} />;
    case 'rung':
      return <RungPane {...props} />;
    case 'explanation':
      return <ExplanationPane {...props} />;
    case 'result':
      return <ResultPane {...props} />;
    case 'extension':
      return <ExtensionPane {...props} />;
    case 'proposal':
      return <ProposalPane {...props} />;
    case 'ownUnit':
      return null;
  }
}
