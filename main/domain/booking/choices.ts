import type { DocumentType } from '../identity/document.ts';
import type { BookingStatus, Delivery, ExamLanguage } from './booking.ts';
import { choiceNames } from './cell.ts';

/** What spreadsheets call the documents. 港澳通行证 is missing on purpose: it means two of them. */
export const documentTypeNames = choiceNames<DocumentType>({
  residentIdentityCard: [
    '居民身份证',
    '身份证',
    '二代身份证',
    '中华人民共和国居民身份证',
    'Resident identity card',
    'Identity card',
    'ID card',
  ],
  hkMacaoTravelPermit: [
    '港澳居民来往内地通行证',
    '回乡证',
    '港澳居民通行证',
    'Mainland travel permit for Hong Kong and Macao residents',
    'Home return permit',
  ],
  taiwanTravelPermit: [
    '台湾居民来往大陆通行证',
    '台胞证',
    'Mainland travel permit for Taiwan residents',
    'Taiwan compatriot permit',
  ],
  passport: ['护照', '普通护照'],
});

export const deliveryNames = choiceNames<Delivery>({
  centre: ['center', '考点', '考试中心', '考点考试', '线下', '现场', 'test centre', 'test center'],
  remote: ['远程', '远程考试', '线上', '在线', '居家', 'online', 'home'],
});

export const statusNames = choiceNames<BookingStatus>({
  booked: ['已预约', '预约', '正常', '有效', 'confirmed', 'active'],
  cancelled: ['canceled', '已取消', '取消', '作废'],
});

export const languageNames = choiceNames<ExamLanguage>({
  'zh-CN': ['zh', 'zh-hans', 'zh-hans-cn', '中文', '简体中文', '汉语', 'Chinese'],
  en: ['en-us', 'en-gb', '英文', '英语', 'English'],
});
