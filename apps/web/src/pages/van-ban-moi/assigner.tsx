import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import type { Unit } from '../../api/types.js';

/** Who assigns: the office itself, or a body above it, whose tasks count for the office's criterion (6). */
export function Assigner({
  value,
  change,
}: {
  readonly value: string | null;
  readonly change: (id: string | null) => void;
}) {
  const units = useQuery({ queryKey: ['units'], queryFn: api.units, refetchInterval: false, staleTime: 60_000 });
  const above = (units.data?.data ?? []).filter((unit: Unit) => unit.level === 'province' && unit.validTo === null);
  return (
    <section className="card card-padded" aria-label="Cấp giao">
      <NativeSelect
        label="Cấp giao"
        description="Nhiệm vụ do cấp trên giao được tính vào tiêu chí (6) của cơ quan"
        value={value ?? ''}
        onChange={(event) => change(event.currentTarget.value || null)}
        data={[
          { value: '', label: 'Cơ quan mình giao các đơn vị' },
          ...above.map((unit) => ({ value: unit.id, label: `${unit.name} giao` })),
        ]}
      />
    </section>
  );
}
