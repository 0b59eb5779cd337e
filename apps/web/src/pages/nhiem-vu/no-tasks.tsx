import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconFileText, IconZoomCancel } from '@tabler/icons-react';
import type { TaskList } from '../../api/types.js';
import { useHasRole } from '../../app/session.js';
import type { UrlValues } from '../../app/url-state.js';
import { EmptyState } from '../../parts/states.js';
import { useFilterNames } from './filter-bar.js';
import { chipOf, filterNames, urlNameOf, viewOf, type FilterName, type Names } from './filter.js';

interface NoTasksProps {
  readonly list: TaskList;
  readonly url: UrlValues;
  readonly setUrl: (patch: UrlValues) => void;
}

const nothingFiltered: UrlValues = Object.fromEntries(['xem', ...filterNames].map((name) => [name, undefined]));

/** An empty list says why, and names the one filter whose removal helps most. */
export function NoTasks({ list, url, setUrl }: NoTasksProps) {
  const { names } = useFilterNames();
  const filtered = filterNames.some((name) => url[name] !== undefined);
  const clear = (
    <Button variant="subtle" onClick={() => setUrl(nothingFiltered)}>
      Xóa lọc
    </Button>
  );
  return (
    <div className="card">
      {!filtered && url['xem'] === undefined ? (
        <NoneAtAll />
      ) : !filtered && viewOf(url).server === 'overdue' ? (
        <EmptyState title="Không có nhiệm vụ quá hạn" actions={clear} />
      ) : (
        <EmptyState
          icon={IconZoomCancel}
          title="Không có nhiệm vụ nào khớp"
          text={relaxTextOf(list, url, names)}
          actions={
            <>
              <Relax list={list} url={url} setUrl={setUrl} names={names} />
              {clear}
            </>
          }
        />
      )}
    </div>
  );
}

function NoneAtAll() {
  const mayRegister = useHasRole('monitor', 'leader');
  const register = (
    <Button component={Link} to="/van-ban/moi">
      Đăng ký văn bản
    </Button>
  );
  return (
    <EmptyState
      icon={IconFileText}
      title="Chưa có nhiệm vụ nào"
      text="Nhiệm vụ xuất hiện khi một văn bản chỉ đạo được ban hành."
      actions={mayRegister ? register : undefined}
    />
  );
}

function relaxWordOf(list: TaskList, url: UrlValues, names: Names): string {
  const name = urlNameOf(list.relax?.filter ?? '');
  const word = name === 'xem' ? viewOf(url).label : chipOf(name as FilterName, url[name] ?? '', names);
  return word.replace(/[“”]/g, '');
}

const relaxTextOf = (list: TaskList, url: UrlValues, names: Names): string =>
  list.relax === null
    ? 'Thử bỏ bớt điều kiện lọc.'
    : `Bỏ lọc “${relaxWordOf(list, url, names)}” thì có ${list.relax.count}.`;

function Relax({ list, url, setUrl, names }: NoTasksProps & { readonly names: Names }) {
  if (list.relax === null) return null;
  const name = urlNameOf(list.relax.filter);
  return (
    <Button variant="default" onClick={() => setUrl({ [name]: undefined })}>
      {`Bỏ “${relaxWordOf(list, url, names)}”`}
    </Button>
  );
}
