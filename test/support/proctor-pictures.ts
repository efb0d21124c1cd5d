/** A card, a face and a screen, drawn: pictures to look at in tests that show nobody. */
const card = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="404">
<rect width="640" height="404" rx="18" fill="#dfeaf2" stroke="#5c7d95" stroke-width="3"/>
<g font-family="sans-serif" font-size="26" fill="#1d2a33">
<text x="40" y="80">姓名  王芳</text><text x="40" y="130">性别  女   民族  汉</text>
<text x="40" y="180">出生  1990 年 3 月 7 日</text><text x="40" y="230">住址  上海市示范路 1 号</text>
<text x="40" y="350">公民身份号码  110101199003070126</text></g>
<g transform="translate(430 60)"><rect width="160" height="200" fill="#f6f9fb"/>
<circle cx="80" cy="80" r="40" fill="#d9b99b"/><path d="M20 200q60-90 120 0z" fill="#4f6f8a"/>
<path d="M40 75q40-70 80 0q-10-20-40-20t-40 20z" fill="#2b211b"/></g></svg>`;

const face = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
<rect width="640" height="480" fill="#b9c6c9"/><path d="M90 480q230-220 460 0z" fill="#38566d"/>
<ellipse cx="320" cy="215" rx="105" ry="130" fill="#d9b99b"/>
<path d="M205 215q-5-160 115-160t115 160q-20-90-115-90t-115 90z" fill="#2b211b"/>
<circle cx="280" cy="215" r="10"/><circle cx="360" cy="215" r="10"/>
<path d="M285 285q35 22 70 0" fill="none" stroke="#8a5a48" stroke-width="6"/></svg>`;

const screen = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">
<rect width="1600" height="900" fill="#f2f5f7"/><rect width="1600" height="60" fill="#fff"/>
<g font-family="sans-serif" font-size="34" fill="#1d2a33"><text x="60" y="150">第 1 题</text>
<rect x="700" y="260" width="720" height="460" rx="12" fill="#fff" stroke="#333" stroke-width="3"/>
<text x="740" y="330">聊天 Chat</text><text x="740" y="400">第一题选哪个？</text></g></svg>`;

export const sha256Of = {
  document: 'd'.repeat(64),
  face: 'f'.repeat(64),
  screen: 'e'.repeat(64),
} as const;

const drawings: Readonly<Record<string, string>> = {
  [sha256Of.document]: card,
  [sha256Of.screen]: screen,
};

export const pictureOf = (sha256: string) => ({
  mime: 'image/svg+xml',
  data: Buffer.from(drawings[sha256] ?? face).toString('base64'),
});
