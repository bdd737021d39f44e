import { instantOfLocal } from '#shared/kernel/time.ts';
import type { NoticeContext } from '#shared/notice-reading/read-notice.ts';
import { seaAhrPack, seaPointsPack, ukPack, usPack } from '../packs.ts';

/** The instant of a wall time. */
export const at = (local: string, zone: string): number => instantOfLocal(local, zone) ?? Number.NaN;

const now = at('2026-11-23T09:12', 'America/New_York');

/** Shops of four markets on the same Monday. */
export const us: NoticeContext = { pack: usPack, zone: 'America/New_York', now, noticeAt: null };
export const uk: NoticeContext = { pack: ukPack, zone: 'Europe/London', now, noticeAt: null };
export const th: NoticeContext = { pack: seaPointsPack, zone: 'Asia/Bangkok', now, noticeAt: null };
export const id: NoticeContext = { pack: seaAhrPack, zone: 'Asia/Jakarta', now, noticeAt: null };

/** A text, and what is read from it: "field value" where it is sure, "field value ?" where not, in the text's order. */
export type Case = readonly [name: string, context: NoticeContext, text: string, expected: readonly string[]];
