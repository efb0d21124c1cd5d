import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { ConfirmDialog } from '../kit/Dialog.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { FilePicker } from '../kit/FilePicker.tsx';
import { KeyValueList } from '../kit/KeyValueList.tsx';
import { Select } from '../kit/Select.tsx';
import { SidePanel } from '../kit/SidePanel.tsx';
import { StatusChip } from '../kit/StatusChip.tsx';
import { Table } from '../kit/Table.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { TextArea } from '../kit/TextArea.tsx';
import type { Say } from './texts.ts';

type Seat = {
  readonly seat: string;
  readonly name: string;
  readonly left: number;
  readonly state: 'ok' | 'warning' | 'danger';
};

const seats: readonly Seat[] = [
  { seat: 'A-02', name: '王芳', left: 3120, state: 'ok' },
  { seat: 'A-10', name: '赵敏', left: 240, state: 'danger' },
  { seat: 'A-01', name: '李明', left: 2950, state: 'warning' },
  { seat: 'B-03', name: 'Anna Schmidt', left: 3600, state: 'ok' },
];

/** The components of proctors and staff. */
export function DeskPage({ say }: { readonly say: Say }) {
  const [tab, setTab] = useState<'seats' | 'empty' | 'import'>('seats');
  const [open, setOpen] = useState<Seat | null>(null);
  const [asking, setAsking] = useState<Seat | null>(null);
  const [exam, setExam] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [reason, setReason] = useState('');
  const stateWords = {
    ok: say('作答中', 'Working'),
    warning: say('离开画面', 'Out of view'),
    danger: say('发现两张人脸', 'Two faces'),
  };
  const table = (rows: readonly Seat[]) => (
    <div style={{ display: 'flex', minHeight: 0, gap: '1rem' }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Table
          caption={say('座位', 'Seats')}
          columns={[
            {
              id: 'seat',
              head: say('座位', 'Seat'),
              cell: (row) => row.seat,
              sortBy: (row) => row.seat,
              rowHead: true,
            },
            {
              id: 'name',
              head: say('考生', 'Candidate'),
              cell: (row) => row.name,
              sortBy: (row) => row.name,
            },
            {
              id: 'state',
              head: say('状态', 'State'),
              cell: (row) => <StatusChip tone={row.state}>{stateWords[row.state]}</StatusChip>,
            },
            {
              id: 'left',
              head: say('剩余秒数', 'Seconds left'),
              cell: (row) => row.left,
              sortBy: (row) => row.left,
              align: 'end',
            },
          ]}
          rows={rows}
          rowKey={(row) => row.seat}
          sorting={{ column: 'left', direction: 'ascending' }}
          tone={(row) => (row.state === 'ok' ? undefined : row.state)}
          selected={open?.seat}
          actions={{
            head: say('操作', 'Actions'),
            of: (row) => (
              <>
                <Button size="dense" onClick={() => setOpen(row)}>
                  {say('详情', 'Details')}
                </Button>
                <Button size="dense" kind="quiet" onClick={() => setAsking(row)}>
                  {say('终止', 'Terminate')}
                </Button>
              </>
            ),
          }}
          empty={<EmptyState title={say('还没有考生入场', 'Nobody has been admitted yet')} />}
        />
      </div>
      {open === null ? null : (
        <SidePanel title={open.name} closeWord={say('关闭', 'Close')} onClose={() => setOpen(null)}>
          <KeyValueList entries={[{ key: 'seat', label: say('座位', 'Seat'), value: open.seat }]} />
        </SidePanel>
      )}
    </div>
  );
  return (
    <>
      <Tabs
        label={say('视图', 'Views')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'seats', label: say('座位', 'Seats'), count: seats.length, content: table(seats) },
          { id: 'empty', label: say('门口', 'At the door'), count: 0, content: table([]) },
          {
            id: 'import',
            label: say('导入', 'Import'),
            content: (
              <div style={{ display: 'grid', gap: '1rem' }}>
                <FilePicker
                  label={say('预约文件', 'Bookings')}
                  help={say('CSV 或 JSON，UTF-8 或 GB18030。', 'CSV or JSON, UTF-8 or GB18030.')}
                  chooseWord={say('选择文件', 'Choose a file')}
                  dropWord={say('或拖放到此处', 'or drop it here')}
                  removeWord={say('移除', 'Remove')}
                  file={file}
                  onChange={setFile}
                />
                <Select
                  label={say('考试', 'Exam')}
                  placeholder={say('请选择考试', 'Choose an exam')}
                  value={exam}
                  onChange={setExam}
                  options={[
                    {
                      value: 'cloud',
                      label: say('云计算基础', 'Cloud fundamentals'),
                      detail: say('助理级', 'Associate'),
                    },
                    {
                      value: 'ops',
                      label: say('云运维', 'Cloud operations'),
                      detail: say('专业级', 'Professional'),
                    },
                  ]}
                />
              </div>
            ),
          },
        ]}
      />
      {asking === null ? null : (
        <ConfirmDialog
          danger
          title={say(`终止${asking.name}的考试？`, `Terminate the exam of ${asking.name}?`)}
          confirmWord={say('终止考试', 'Terminate the exam')}
          cancelWord={say('不终止', 'Keep it running')}
          onCancel={() => setAsking(null)}
          onConfirm={() => setAsking(null)}
          confirmDisabled={reason === ''}
        >
          <p>
            {say(
              '考试将立即结束，已作答内容会提交，且不能恢复。',
              'The exam ends at once with the answers given so far. This cannot be undone.',
            )}
          </p>
          <TextArea label={say('原因', 'Reason')} value={reason} onChange={setReason} />
        </ConfirmDialog>
      )}
    </>
  );
}
