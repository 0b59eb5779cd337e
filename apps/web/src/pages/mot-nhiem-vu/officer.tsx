import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/live.js';
import type { Task } from '../../api/types.js';
import { ProblemNote } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';

/** The head names who carries the task out; while it is not acknowledged, naming and acknowledging are one act. */
export function OfficerField({ task }: { readonly task: Task }) {
  const [officerId, setOfficerId] = useState<string | null>(task.officer?.id ?? null);
  const toast = useToast();
  const fresh = task.verbs.includes('acknowledge');
  const name = useWrite(
    (id: string) =>
      fresh ? api.acknowledge(task.id, { officerId: id }, task.version) : api.nameOfficer(task.id, id, task.version),
    () => toast({ text: fresh ? 'Đã tiếp nhận và phân công.' : 'Đã phân công người thực hiện.' }),
  );
  const changed = officerId !== null && officerId !== task.officer?.id;
  if (task.officers.length === 0) return <p className="secondary">Đơn vị chưa có người thực hiện nào trên hệ thống.</p>;
  return (
    <div className="stack-8">
      <Select
        label="Người thực hiện"
        data={task.officers.map((person) => ({ value: person.id, label: person.name }))}
        value={officerId}
        placeholder="Chưa phân công"
        onChange={setOfficerId}
      />
      {changed && (
        <Button variant="default" loading={name.isPending} onClick={() => name.mutate(officerId)}>
          {fresh ? 'Tiếp nhận và phân công' : 'Phân công người thực hiện'}
        </Button>
      )}
      {name.error !== null && <ProblemNote error={name.error} />}
    </div>
  );
}
