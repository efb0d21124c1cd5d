import { useCallback } from 'react';
import { useConnection, useQuery } from '../../connection/react.ts';
import { useLocale } from '../../kit/i18n.ts';
import type { ExamRow } from '../types.ts';

/** The exams to filter by, each once; null where this person may not list them. */
export const useExamOptions = (allowed: boolean) => {
  const locale = useLocale();
  const { api } = useConnection();
  const { value } = useQuery<readonly ExamRow[]>(
    useCallback(async () => (allowed ? api.staff.exams() : []), [api, allowed]),
  );
  if (!allowed) return null;
  const titles = new Map((value ?? []).map(({ exam, title }) => [exam, title[locale]]));
  return [...titles].map(([exam, title]) => ({ value: exam, label: title, detail: exam }));
};
