// What pages are made of: calls to the server, words in two languages, and the parts of a page. Knows no register.
export { type QueryValue, fillPath, writeQuery } from './api/address.ts';
export { type Answer, type CallInput, addressOf, call, newKey, onSignedOut } from './api/call.ts';
export { type Touches, useLive } from './api/live.ts';
export { type CallRefusal, Refused, asRefusal } from './api/refusal.ts';
export { type UploadInput, upload } from './api/upload.ts';
export { type Sending, fetchReply, useCall, useSend } from './api/use-call.ts';
export type { KeyBinding } from './keys/key-registry.ts';
export { KeyCaps, KeyOverlay } from './keys/key-overlay.tsx';
export { useKeys } from './keys/use-keys.ts';
export { type DueGroup, type DueTone, dueGroup, dueTone, dueWords } from './language/due.ts';
export {
  formatDay,
  formatInstant,
  formatNumber,
  formatShortDay,
  formatSize,
  formatTime,
  formatWeekday,
  todayHere,
} from './language/format.ts';
export { currentLanguage, setLanguage, useLanguage } from './language/language.ts';
export { type Fill, type Speak, registerWords, sayPhrase, usePhrase, useWords, wordsFor } from './language/words.ts';
export { type Column, type Sort, parseSort, writeSort } from './list/column.ts';
export { ListBar, type ListBarProps } from './list/list-bar.tsx';
export { type ListState, type ListStateHandle, changeState, stateFrom, stateOf, useListState } from './list/list-state.ts';
export { ListTable, type ListTableProps } from './list/list-table.tsx';
export { ViewMenu } from './list/view-menu.tsx';
export { DayInput, type DayInputProps } from './parts/day-input.tsx';
export { Dialog, type DialogProps } from './parts/dialog.tsx';
export { Disclosure, type DisclosureProps } from './parts/disclosure.tsx';
export { type Notice, NoticeStrip, announce, notify } from './parts/notices.tsx';
export { MAIN_ID, Page, type PageProps, focusPage } from './parts/page.tsx';
export { ManyPicker, type ManyPickerProps, type Pick, Picker, type PickerProps } from './parts/picker.tsx';
export { RefusalNotice, useRefusalWords } from './parts/refusal-notice.tsx';
export { type CheckedSheet, SheetImport, useSheetUpload } from './parts/sheet-import.tsx';
export { Empty, ErrorState, Loaded, Loading, NoRight, NotFound } from './parts/states.tsx';
export { ClockTag, type ClockTagProps, StateTag, type StateTone } from './parts/tags.tsx';
export { useNarrow } from './parts/use-narrow.ts';
export { SaveButtons, type SaveButtonsProps } from './picture/save-picture.tsx';
export { ThemeProvider } from './theme/theme-provider.tsx';
export { AMBER, BLUE, INK, MUTED, RED } from './theme/tokens.ts';
export { pageWords } from './words.ts';
