// Which files the bureau takes, by what they are inside and by the names that such files carry.

export interface MediaType {
  readonly type: string;
  readonly extensions: readonly string[];
  /** How the page may show it: by itself, as text, or only as a download. */
  readonly preview: 'image' | 'video' | 'audio' | 'pdf' | 'text' | 'none';
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const MEDIA_TYPES = {
  pdf: { type: 'application/pdf', extensions: ['pdf'], preview: 'pdf' },
  docx: { type: `${OFFICE}.wordprocessingml.document`, extensions: ['docx'], preview: 'none' },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'], preview: 'none' },
  pptx: { type: `${OFFICE}.presentationml.presentation`, extensions: ['pptx'], preview: 'none' },
  ofd: { type: 'application/ofd', extensions: ['ofd'], preview: 'none' },
  png: { type: 'image/png', extensions: ['png'], preview: 'image' },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'], preview: 'image' },
  webp: { type: 'image/webp', extensions: ['webp'], preview: 'image' },
  gif: { type: 'image/gif', extensions: ['gif'], preview: 'image' },
  heic: { type: 'image/heic', extensions: ['heic', 'heif'], preview: 'none' },
  mp4: { type: 'video/mp4', extensions: ['mp4', 'm4v'], preview: 'video' },
  mov: { type: 'video/quicktime', extensions: ['mov', 'qt'], preview: 'video' },
  m4a: { type: 'audio/mp4', extensions: ['m4a'], preview: 'audio' },
  mp3: { type: 'audio/mpeg', extensions: ['mp3'], preview: 'audio' },
  text: { type: 'text/plain', extensions: ['txt', 'md', 'csv', 'log', 'json'], preview: 'text' },
} as const satisfies Record<string, MediaType>;

export type FileKind = keyof typeof MEDIA_TYPES;

const byType: ReadonlyMap<string, MediaType> = new Map(Object.values(MEDIA_TYPES).map((entry) => [entry.type, entry]));

/** How to show a file of this media type; `none` for anything that is not in the table. */
export const previewOf = (mediaType: string): MediaType['preview'] => byType.get(mediaType)?.preview ?? 'none';

/** The last extension of a file name in lower case without the dot; empty when there is none. */
export const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,10})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
