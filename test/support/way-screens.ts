import { mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { giveAnswers, itemOnScreen } from './way-answers.ts';
import { atItem, checkIn, toItems, walkItems } from './way-candidate.ts';
import { correctAnswers, itemsIn, readExamFolder } from './way-exam.ts';
import { mouse } from './way-hands.ts';
import { heading, type Person, person, pressButton } from './way-person.ts';
import { act, admit, openSeat, rowButton } from './way-proctor.ts';
import { bookingOf, openRoom } from './way-room.ts';
import { startBrowser } from './way-station.ts';

/**
 * Takes the pictures of docs/screens anew, of the built product with its demonstration centre:
 * `npm run build && node test/support/way-screens.ts`. What the camera sees is drawn here.
 */

const folder = resolve('docs/screens');
const size = { width: 1280, height: 800 };
const options = { locale: 'zh-CN', size: 'small' } as const;
const practice = readExamFolder(resolve('resources/demonstration/practice'));
const items = itemsIn(practice, options.locale);
const answers = correctAnswers(practice);

/** Puts a drawing in the place of the camera: a document first, then a face. */
const drawCamera = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => {
    let asked = 0;
    const paint = (draw: CanvasRenderingContext2D, face: boolean) => {
      draw.fillStyle = face ? '#c9d6dd' : '#8a7461';
      draw.fillRect(0, 0, 1280, 720);
      const person = (x: number, y: number, scale: number) => {
        draw.fillStyle = '#31566b';
        draw.beginPath();
        draw.ellipse(x, y + 300 * scale, 190 * scale, 150 * scale, 0, Math.PI, 0);
        draw.fill();
        draw.fillStyle = '#e8c3a4';
        draw.fillRect(x - 36 * scale, y + 90 * scale, 72 * scale, 90 * scale);
        draw.beginPath();
        draw.ellipse(x, y, 105 * scale, 135 * scale, 0, 0, 2 * Math.PI);
        draw.fill();
        draw.fillStyle = '#2a211d';
        draw.beginPath();
        draw.ellipse(x, y - 62 * scale, 116 * scale, 92 * scale, 0, Math.PI, 0);
        draw.fill();
        for (const side of [-1, 1]) {
          draw.beginPath();
          draw.ellipse(x + side * 42 * scale, y - 6 * scale, 11 * scale, 8 * scale, 0, 0, 7);
          draw.fill();
        }
        draw.strokeStyle = '#9c5a4a';
        draw.lineWidth = 6 * scale;
        draw.beginPath();
        draw.arc(x, y + 48 * scale, 38 * scale, 0.25, Math.PI - 0.25);
        draw.stroke();
      };
      if (face) return person(640, 320, 1);
      draw.fillStyle = '#eef3f6';
      draw.beginPath();
      draw.roundRect(270, 130, 740, 460, 26);
      draw.fill();
      draw.fillStyle = '#d7e3ea';
      draw.fillRect(760, 190, 200, 250);
      draw.save();
      draw.beginPath();
      draw.rect(760, 190, 200, 250);
      draw.clip();
      person(860, 300, 0.72);
      draw.restore();
      draw.fillStyle = '#23343d';
      draw.font = '30px "Noto Sans CJK SC", sans-serif';
      draw.fillText('姓名  林知夏', 320, 230);
      draw.fillText('出生  1998 年 4 月 16 日', 320, 300);
      draw.fillText('示例证件 SAMPLE', 320, 400);
      draw.fillText('号码  1101 0119 9804 1620 47', 320, 540);
    };
    navigator.mediaDevices.getUserMedia = async () => {
      asked += 1;
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1280, 720];
      const draw = canvas.getContext('2d');
      const face = asked > 1;
      if (draw !== null) setInterval(() => paint(draw, face), 50);
      return canvas.captureStream(20);
    };
  });
};

const browser = await startBrowser();
const room = await openRoom(browser, options);
const { desk, proctor } = room;
await drawCamera(desk.context);

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize(size);
  await page.mouse.move(size.width - 5, size.height - 5);
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  const path = resolve(folder, `${name}.png`);
  await page.screenshot({ path });
  console.log(name, `${Math.round(statSync(path).size / 1_000)} kB`);
};

const candidate = async (index: number, admitted = true): Promise<Person> => {
  const one = person(await desk.open('candidate'), mouse, options.locale);
  const { name, confirmation } = bookingOf(room, index);
  await checkIn(one, { code: confirmation });
  if (admitted) {
    await admit(proctor, name);
    await toItems(one);
  }
  return one;
};

mkdirSync(folder, { recursive: true });
await shoot(desk.door, 'door');

const working = await candidate(1);
await walkItems(working, { items, answers, to: 3 });
for (let at = 3; (await itemOnScreen(working, items)).identifier !== 'pr-001'; at += 1) {
  await pressButton(working, at < items.length ? 'exam:foot.next' : 'exam:foot.previous');
  await atItem(working, at + 1);
}
await giveAnswers(working, await itemOnScreen(working, items), answers['pr-001'] ?? {});
await pressButton(working, 'exam:foot.flag');
await working.page.setViewportSize(size);
if ((await working.page.getByRole('navigation').count()) === 0) {
  await pressButton(working, 'exam:foot.list');
}
await shoot(working.page, 'item');

const paused = await candidate(2);
const pausedName = bookingOf(room, 2).name;
await walkItems(paused, { items, answers, to: 5 });
await openSeat(proctor, pausedName);
await act(proctor, 'pause', pausedName, '设备故障，正在处理');
await pressButton(proctor, 'proctor:action.backToRoom');
const third = await candidate(3);
await walkItems(third, { items, answers, to: 2 });
const { name } = bookingOf(room, 0);
await candidate(0, false);
await proctor.page.setViewportSize(size);
await mouse.press(proctor.page.locator('h1'));
await proctor.page
  .getByRole('row')
  .filter({ hasText: name })
  .getByText(proctor.say('proctor:state.at-the-door'))
  .first()
  .waitFor();
await shoot(proctor.page, 'room');
await mouse.press(rowButton(proctor, name));
await proctor.page.waitForFunction(() => document.images.length >= 2);
await shoot(proctor.page, 'at-the-door');

await heading(proctor, 'proctor:room.heading');
await browser.close();
await room.station.close();
