// The words of backup, restore, rehearsal and move.
import type { Words } from '#kernel';

export const backupWords = {
  'backup-summary': {
    zh: '在线备份：数据库、存储的文件和密钥',
    en: 'Back up database, stored files and secrets while everything works',
  },
  'backup-usage': {
    zh: `用法：duxing backup --to 目录 [--passphrase-file 文件] [--keep 份数] [--lang zh|en]

在目录下新建一份以时间命名的备份：同一时刻的全部表、其中登记的文件、各自的摘要。服务运行时也可使用；写成之前不会出现。
给出口令文件时全部加密（AES-256-GCM，scrypt），并包括 Cookie 密钥和签名密钥；否则不加密，也不含密钥。登录会话一律不备份。

  --keep 份数       成功后只留最新的若干份

退出码：0 完成；1 未完成，或有登记的文件已经丢失；2 用法有误`,
    en: `Usage: duxing backup --to FOLDER [--passphrase-file FILE] [--keep COUNT] [--lang zh|en]

Makes a new backup in the folder, named by the time: all tables at one moment, the files that they name, and digests of all.
May be run while the server works; the backup is not there before it is whole. With a file that holds a passphrase everything is
encrypted (AES-256-GCM, scrypt) and the secrets that sign cookies and seals are included; without one nothing is encrypted and the
secrets are left out. Sessions are never included.

  --keep COUNT      after success keep only the newest so many

Exit codes: 0 done; 1 not done, or a file on record is lost already; 2 wrong usage`,
  },
  'backup-made': {
    zh: '备份已写成：{{folder}}。{{tables}} 张表，{{rows}} 行，{{files}} 个文件，{{megabytes}} MB，用时 {{seconds}} 秒。',
    en: 'Backup made: {{folder}}. {{tables}} tables, {{rows}} rows, {{files}} files, {{megabytes}} MB, {{seconds}} s.',
  },
  'backup-in-the-clear': {
    zh: '没有加密，不含密钥。请放在只有管理员能进入的地方，密钥另行保管。',
    en: 'Not encrypted, and without the secrets: keep it where only administrators can go, and keep the secrets elsewhere.',
  },
  'backup-files-missing': {
    zh: '有 {{count}} 个登记的文件已经不在存储中：{{first}}……',
    en: '{{count}} files on record are not in the store any more: {{first}}…',
  },
  'backup-nowhere': { zh: '请给出 --to 目录。', en: 'Give --to FOLDER.' },
  'backup-wrong-keep': { zh: '--keep 应为 1 至 1000。', en: '--keep takes 1 to 1000.' },
  'backup-no-source': { zh: '请给出 --from 备份目录。', en: 'Give --from FOLDER.' },
  'backup-no-passphrase': {
    zh: '口令文件读不出，或不足 12 个字符。',
    en: 'The passphrase file cannot be read, or holds fewer than 12 characters.',
  },
  'backup-not-there': { zh: '{{folder}} 中没有完整的备份。', en: 'There is no complete backup in {{folder}}.' },
  'backup-damaged': {
    zh: '备份不完整或被改动：{{file}} 与清单不符。未作任何恢复。',
    en: 'The backup is not whole or was changed: {{file}} is not as the manifest says. Nothing was restored.',
  },
  'backup-newer': {
    zh: '这份备份由更新的版本（{{product}}）写成（{{migration}}），请用该版本恢复。',
    en: 'The backup was made by a newer version ({{product}}: {{migration}}); restore it with that one.',
  },
  'backup-needs-passphrase': {
    zh: '备份是加密的，请给出 --passphrase-file。',
    en: 'The backup is encrypted: give --passphrase-file.',
  },
  'backup-wrong-passphrase': {
    zh: '口令不对，或清单被改动。',
    en: 'This is not its passphrase, or the manifest was changed.',
  },
  'restore-summary': { zh: '把备份恢复到空的地方', en: 'Restore a backup into an empty place' },
  'restore-usage': {
    zh: `用法：duxing restore --from 目录 [--passphrase-file 文件] [--lang zh|en]

先核对每个文件的摘要，再恢复到 DATABASE_URL 或 DUXING_DATA 所指的地方，然后核对行数和账本。只恢复到空的地方，绝不覆盖。
目录可以是一份备份，也可以是存放备份的目录（取最新一份）。恢复失败则数据库仍是空的。

退出码：0 恢复并核对无误；1 内部错误或账本不符；2 用法有误；3 备份或目标被拒绝`,
    en: `Usage: duxing restore --from FOLDER [--passphrase-file FILE] [--lang zh|en]

Checks the digest of every file, restores to where DATABASE_URL or DUXING_DATA point, then checks counts and the ledger. Only into
an empty place; nothing is ever written over. FOLDER is a backup, or a folder of backups, of which the newest is taken. After a
restore that failed the database is as empty as before.

Exit codes: 0 restored and proved; 1 a fault, or the ledger differs; 2 wrong usage; 3 the backup or the place was refused`,
  },
  'restore-not-empty': {
    zh: '目标不是空的（{{place}}）：恢复只到空的地方，未作任何改动。',
    en: 'The place is not empty ({{place}}): a restore goes only into an empty one. Nothing was changed.',
  },
  'restore-done': {
    zh: '恢复完成：{{made}} 的备份，{{matters}} 个事项，{{entries}} 条记录，{{files}} 个文件，账本核对一致，用时 {{seconds}} 秒。',
    en: 'Restored: backup of {{made}}, {{matters}} matters, {{entries}} entries, {{files}} files, ledger proved, {{seconds}} s.',
  },
  'restore-differs': {
    zh: '已恢复，但账本核对有 {{differences}} 处不一致，首处：{{first}}。',
    en: 'Restored, but the ledger has {{differences}} differences, the first: {{first}}.',
  },
  'restore-secrets': { zh: '已恢复的密钥：{{names}}', en: 'Secrets restored: {{names}}' },
  'rehearse-summary': { zh: '演练恢复：恢复到临时地方，核对后删除', en: 'Rehearse a restore in a place that is thrown away' },
  'rehearse-usage': {
    zh: `用法：duxing rehearse --from 目录 [--passphrase-file 文件] [--in 目录] [--lang zh|en]

把备份恢复到一个新的临时数据库，核对摘要、行数、文件和整个账本，说明用时，然后删除。不接触正在使用的数据。

  --in 目录         临时数据放在这里；默认为系统临时目录

退出码：0 演练成功；1 失败；2 用法有误；3 备份被拒绝`,
    en: `Usage: duxing rehearse --from FOLDER [--passphrase-file FILE] [--in FOLDER] [--lang zh|en]

Restores a backup into a fresh database, checks digests, counts, files and the whole ledger, says how long it took, and throws it
away. What is in use is not touched.

  --in FOLDER       where the throwaway data goes; by default the system's temporary folder

Exit codes: 0 it works; 1 it does not; 2 wrong usage; 3 the backup was refused`,
  },
  'rehearse-done': {
    zh: '演练成功：{{made}} 的备份，{{tables}} 张表 {{rows}} 行，{{matters}} 个事项，{{entries}} 条记录，{{files}} 个文件全部一致。核对备份 {{checking}} 秒，恢复 {{restoring}} 秒，核对账本 {{proving}} 秒，共 {{seconds}} 秒。',
    en: 'It works: backup of {{made}}, {{tables}} tables with {{rows}} rows, {{matters}} matters, {{entries}} entries, {{files}} files, all as they should be. Checking {{checking}} s, restoring {{restoring}} s, proving the ledger {{proving}} s, {{seconds}} s in all.',
  },
  'move-summary': { zh: '把数据库迁到另一台服务器', en: 'Move the database to another server' },
  'move-usage': {
    zh: `用法：duxing move --to postgres://… [--lang zh|en]

把现在的数据库（内置的，或 DATABASE_URL 所指的）整体搬到一个空的数据库，并用账本核对证明一致。存储的文件和密钥仍在 DUXING_DATA 中。
须先停止服务。原数据库不作改动；搬完后用新地址设置 DATABASE_URL 再启动。

退出码：0 搬迁并核对无误；1 内部错误或账本不符；2 用法有误；3 目标被拒绝`,
    en: `Usage: duxing move --to postgres://… [--lang zh|en]

Carries the present database (the embedded one, or that of DATABASE_URL) over to an empty one and proves by the ledger that it is
the same. Stored files and secrets stay in DUXING_DATA. Stop the server first. The old database is not changed; afterwards set
DATABASE_URL to the new address and start.

Exit codes: 0 moved and proved; 1 a fault, or the ledger differs; 2 wrong usage; 3 the target was refused`,
  },
  'move-nowhere': { zh: '请给出 --to postgres://…。', en: 'Give --to postgres://….' },
  'move-in-use': {
    zh: '数据库正在使用（{{names}}），请先停止服务。',
    en: 'The database is in use ({{names}}): stop the server first.',
  },
  'move-done': {
    zh: '搬迁完成：{{rows}} 行，{{matters}} 个事项，{{entries}} 条记录，账本核对一致，用时 {{seconds}} 秒。现在请把 DATABASE_URL 设为新地址。',
    en: 'Moved: {{rows}} rows, {{matters}} matters, {{entries}} entries, ledger proved, {{seconds}} s. Now set DATABASE_URL to the new address.',
  },
} as const satisfies Words;
