import { useState } from 'react';
import { Button, IconButton } from '../kit/Button.tsx';
import { Card } from '../kit/Card.tsx';
import { Checkbox } from '../kit/Checkbox.tsx';
import { ClockFace } from '../kit/ClockFace.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorSummary } from '../kit/ErrorSummary.tsx';
import { DownloadIcon, NextIcon, SearchIcon } from '../kit/icons/action.tsx';
import { FlagIcon } from '../kit/icons/state.tsx';
import { CardIcon } from '../kit/icons/thing.tsx';
import { KeyValueList } from '../kit/KeyValueList.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Progress, Spinner } from '../kit/Progress.tsx';
import { RadioGroup } from '../kit/RadioGroup.tsx';
import { Shortcut } from '../kit/Shortcut.tsx';
import { StatusChip } from '../kit/StatusChip.tsx';
import { TextArea } from '../kit/TextArea.tsx';
import { TextField } from '../kit/TextField.tsx';
import { clockWords, type Say } from './texts.ts';

/** The light components in their states. */
export function KitPage({ say }: { readonly say: Say }) {
  const [text, setText] = useState('');
  const [code, setCode] = useState('K7QD-2M9X');
  const [agreed, setAgreed] = useState(true);
  const [kind, setKind] = useState<'card' | 'permit' | null>('card');
  const [hidden, setHidden] = useState(false);
  const saving = say('正在保存…', 'Saving…');
  return (
    <>
      <Card title={say('按钮', 'Buttons')}>
        <Row>
          <Button kind="primary" size="large" iconAfter={<NextIcon />}>
            {say('继续', 'Continue')}
          </Button>
          <Button kind="primary">{say('提交', 'Submit')}</Button>
          <Button>{say('返回', 'Back')}</Button>
          <Button kind="quiet" icon={<DownloadIcon />}>
            {say('下载模板', 'Download template')}
          </Button>
          <Button kind="danger">{say('终止考试', 'Terminate')}</Button>
          <Button kind="primary" pending={saving}>
            {say('保存', 'Save')}
          </Button>
          <Button disabled>{say('不可用', 'Disabled')}</Button>
          <Button size="dense">{say('紧凑', 'Dense')}</Button>
          <IconButton label={say('标记', 'Flag')}>
            <FlagIcon />
          </IconButton>
          <Shortcut keys={['Alt', 'N']} />
        </Row>
      </Card>
      <Card title={say('输入', 'Fields')}>
        <ErrorSummary
          title={say('有 1 处需要修改', 'One entry needs your attention')}
          errors={[
            {
              field: 'id-number',
              message: say('身份证号码少一位', 'The ID number is one digit short'),
            },
          ]}
        />
        <TextField
          label={say('证件号码', 'ID number')}
          help={say(
            '请按证件上的号码输入，末位可能是 X。',
            'As printed on your document; it may end in X.',
          )}
          value={text}
          onChange={setText}
        />
        <TextField
          id="id-number"
          label={say('身份证号码', 'Identity card number')}
          error={say('少一位：应为 18 位。', 'One digit short: 18 are needed.')}
          value="11010519491231002"
          onChange={() => undefined}
        />
        <TextField
          variant="code"
          label={say('确认码', 'Confirmation code')}
          value={code}
          onChange={setCode}
        />
        <TextArea
          label={say('原因', 'Reason')}
          note={say('（可不填）', '(optional)')}
          value=""
          onChange={() => undefined}
        />
        <Checkbox
          boxed
          checked={agreed}
          onChange={setAgreed}
          help={say(
            '监考期间将录制摄像头画面与屏幕。',
            'Camera and screen are recorded during the exam.',
          )}
        >
          {say('我同意全程监控与录制', 'I agree to live monitoring and recording')}
        </Checkbox>
        <Checkbox
          checked={false}
          onChange={() => undefined}
          error={say('未同意则无法参加考试。', 'Without this there is no exam.')}
        >
          {say('我已年满 18 周岁', 'I am 18 or older')}
        </Checkbox>
        <RadioGroup
          label={say('证件类型', 'Document')}
          value={kind}
          onChange={setKind}
          boxed
          options={[
            { value: 'card', label: say('居民身份证', 'Resident identity card') },
            {
              value: 'permit',
              label: say('港澳居民来往内地通行证', 'Mainland travel permit (Hong Kong and Macao)'),
              help: say('请准备原件', 'Have the original ready'),
            },
          ]}
        />
      </Card>
      <Card title={say('消息', 'Messages')}>
        <Notice
          tone="info"
          word={say('提示', 'Note')}
          title={say('考试 9:00 开始', 'The exam starts at 9:00')}
        >
          {say('您可以提前 30 分钟办理入场。', 'Check-in opens 30 minutes before.')}
        </Notice>
        <Notice
          tone="ok"
          word={say('已完成', 'Done')}
          title={say('答案已全部保存', 'All answers are saved')}
        />
        <Notice
          tone="warning"
          word={say('注意', 'Attention')}
          title={say('还有 3 题未作答', '3 items are unanswered')}
        />
        <Notice
          tone="danger"
          word={say('错误', 'Problem')}
          title={say('找不到摄像头', 'No camera was found')}
          actions={<Button>{say('重新检测', 'Check again')}</Button>}
        >
          {say(
            '请检查连接线。已填写的内容仍然保留。',
            'Check its cable. What you entered is kept.',
          )}
        </Notice>
        <Row>
          <StatusChip tone="neutral">{say('未开始', 'Not started')}</StatusChip>
          <StatusChip tone="active">{say('作答中', 'Working')}</StatusChip>
          <StatusChip tone="info">{say('已暂停', 'Paused')}</StatusChip>
          <StatusChip tone="ok">{say('已交卷', 'Submitted')}</StatusChip>
          <StatusChip tone="warning">{say('待处理', 'Waiting')}</StatusChip>
          <StatusChip tone="danger">{say('已终止', 'Terminated')}</StatusChip>
        </Row>
        <Spinner>{say('正在读取试卷…', 'Reading the exam…')}</Spinner>
        <Progress label={say('作答进度', 'Progress')} value={12} max={40} text="12 / 40" />
        <Row>
          <ClockFace
            seconds={4805}
            words={clockWords(say)}
            hidden={hidden}
            onToggle={() => setHidden(!hidden)}
          />
          <ClockFace
            seconds={600}
            state="soon"
            words={clockWords(say)}
            onToggle={() => undefined}
          />
          <ClockFace seconds={299} state="last" words={clockWords(say)} />
          <ClockFace seconds={725} state="paused" words={clockWords(say)} />
        </Row>
      </Card>
      <Card
        title={say('预约', 'Booking')}
        end={<StatusChip tone="ok">{say('可入场', 'Open')}</StatusChip>}
      >
        <KeyValueList
          entries={[
            { key: 'name', label: say('姓名', 'Name'), value: '李明' },
            {
              key: 'exam',
              label: say('考试', 'Exam'),
              value: say('云计算基础（助理级）', 'Cloud fundamentals (associate)'),
            },
            { key: 'time', label: say('时间', 'Time'), value: '2026-11-20 09:00' },
          ]}
        />
        <EmptyState
          icon={<CardIcon size={1.5} />}
          title={say('没有其他预约', 'No other bookings')}
          action={
            <Button icon={<SearchIcon />}>{say('换一个号码查找', 'Look up another number')}</Button>
          }
        >
          {say('今天在本考点没有其他预约。', 'There is nothing else for you here today.')}
        </EmptyState>
      </Card>
    </>
  );
}

function Row({ children }: { readonly children: React.ReactNode }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'center' }}>
      {children}
    </div>
  );
}
