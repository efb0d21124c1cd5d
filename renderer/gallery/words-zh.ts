import type { ItemWords } from '../item/words.ts';

export const zh: ItemWords = {
  choices: '选项',
  chooseRule: (min, max, of) => {
    if (max === 1) return '';
    if (max > 0 && min === max) return `请选择 ${max} 项。`;
    if (max > 0 && max < of)
      return min > 0 ? `请选择 ${min} 至 ${max} 项。` : `最多选择 ${max} 项。`;
    return min > 1 ? `请至少选择 ${min} 项。` : '请选择所有正确的选项。';
  },
  tooMany: (max) => `最多可选 ${max} 项，请先取消一项。`,
  tooFew: (have, min) => `已选 ${have} 项，还需选择 ${min - have} 项。`,
  clear: '清除答案',
  strike: (choice) => `排除选项 ${choice}`,
  unstrike: (choice) => `恢复选项 ${choice}`,
  orderHelp: '拖动各行排序，也可以使用箭头按钮（键盘：Alt + 上下方向键）。',
  orderUntouched: '尚未作答。',
  orderKeep: '以当前顺序作答',
  moveUp: (choice) => `上移：${choice}`,
  moveDown: (choice) => `下移：${choice}`,
  moved: (choice, position, of) => `${choice}：现在是第 ${position} 项，共 ${of} 项`,
  matchSource: '待配对项',
  unchosen: '请选择',
  targetFull: (target, max) => `“${target}”最多使用 ${max} 次，请先取消原来的配对。`,
  tooManyPairs: (max) => `最多可配 ${max} 对，请先取消一对。`,
  gap: (n) => `第 ${n} 空`,
  notInteger: '请输入整数，例如 42。',
  notNumber: '请输入数字，例如 3.14。',
  essay: '作答区',
  characters: (used, max) => `${used} / ${max} 字`,
  full: (max) => `最多 ${max} 字，超出部分未录入。`,
  imageMissing: (alt) => `图片无法加载：${alt}`,
};
