import '../kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { setLocale, startTexts, useLocale } from '../kit/i18n.ts';
import { NextIcon } from '../kit/icons/action.tsx';
import { LanguageSwitch } from '../kit/LanguageSwitch.tsx';
import { Screen, Window } from '../kit/Screen.tsx';
import { ThemeSwitch } from '../kit/ThemeSwitch.tsx';
import { TopBar } from '../kit/TopBar.tsx';
import { applyTheme, themes } from '../kit/theme.ts';
import { DeskPage } from './DeskPage.tsx';
import { ItemPage } from './ItemPage.tsx';
import { KitPage } from './KitPage.tsx';
import { samplesEn } from './samples-en.ts';
import { samplesZh } from './samples-zh.ts';
import { TermsPage } from './TermsPage.tsx';
import { themeWords } from './texts.ts';

/*
 * The address says what is shown: ?page=kit|desk|terms|items|IDENTIFIER OF AN ITEM, &lang=zh-CN|en,
 * &theme=light|dark|contrast, &disabled=1.
 */
const query = new URLSearchParams(location.search);
const page = query.get('page') ?? 'kit';
const theme = themes.find((one) => one === query.get('theme')) ?? 'system';
const first = query.get('lang') === 'en' ? 'en' : 'zh-CN';

function Gallery() {
  const language = useLocale();
  const say = (zh: string, en: string) => (language === 'en' ? en : zh);
  const samples = language === 'en' ? samplesEn : samplesZh;
  const shown = page === 'items' ? samples : samples.filter((item) => item.identifier === page);
  return (
    <Window>
      <TopBar
        title="Invigil"
        detail={say('示范考点', 'Demonstration centre')}
        end={
          <>
            <LanguageSwitch
              label={say('语言', 'Language')}
              languages={[
                { tag: 'zh-CN', name: '中文' },
                { tag: 'en', name: 'English' },
              ]}
              value={language}
              onChange={setLocale}
            />
            <ThemeSwitch words={themeWords(say)} />
          </>
        }
      />
      <Banner tone="offline">
        {page === 'kit'
          ? say(
              '连接已断开，正在重新连接。已保存的答案不受影响。',
              'The connection is away; reconnecting. Saved answers are safe.',
            )
          : null}
      </Banner>
      <Screen
        heading={shown.length === 1 ? say('第 7 题', 'Item 7') : say('组件一览', 'Gallery')}
        lead={
          page === 'kit'
            ? say('所有窗口共用的组件，各种状态。', 'What all windows share, in all states.')
            : undefined
        }
        steps={
          page === 'kit'
            ? {
                label: say('入场手续，第 2 步，共 4 步', 'Check-in, step 2 of 4'),
                names: [
                  say('查找预约', 'Booking'),
                  say('同意事项', 'Consents'),
                  say('证件与面部', 'Document and face'),
                  say('等候', 'Waiting'),
                ],
                current: 1,
              }
            : undefined
        }
        width={page === 'desk' ? 'full' : 'text'}
        next={say(
          '接下来：拍摄证件，约 2 分钟',
          'Next: a picture of your document, about 2 minutes',
        )}
        secondary={<Button size="large">{say('上一步', 'Back')}</Button>}
        primary={
          <Button kind="primary" size="large" iconAfter={<NextIcon />}>
            {say('下一步', 'Next')}
          </Button>
        }
      >
        {page === 'kit' ? (
          <KitPage say={say} />
        ) : page === 'terms' ? (
          <TermsPage say={say} />
        ) : page === 'desk' ? (
          <DeskPage say={say} />
        ) : (
          <ItemPage key={language} items={shown} disabled={query.get('disabled') === '1'} />
        )}
      </Screen>
    </Window>
  );
}

applyTheme(theme);
// The gallery's own words are samples beside the code; what it shows has the windows' common ones.
const none = async () => ({});
await startTexts(first, 'gallery', { 'zh-CN': none, en: none });
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
