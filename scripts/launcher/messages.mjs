// What the launcher says, in Italian and English. It runs before anything is installed, so its
// strings stand here and not with the interface's.

/** @typedef {'it' | 'en'} Locale */
/** @typedef {Readonly<Record<string, string | number>>} Values */

/** @type {Readonly<Record<string, Readonly<Record<Locale, string>>>>} */
const MESSAGES = {
  // Progress
  install: { it: 'Installo le dipendenze (npm ci)', en: 'Installing the dependencies (npm ci)' },
  prepare: { it: 'Preparo i testi', en: 'Preparing the texts' },
  build: {
    it: 'Costruisco le pagine (la prima volta ci vuole un minuto o due)',
    en: 'Building the pages (a minute or two the first time)',
  },
  elapsed: { it: '  … {seconds} s', en: '  … {seconds} s' },
  waitingBuild: {
    it: 'Un altro avvio sta costruendo le pagine: aspetto che finisca.',
    en: 'Another start is building the pages: waiting for it to finish.',
  },
  databaseCreate: { it: 'Creo la base di dati in {place}', en: 'Creating the database in {place}' },
  databaseStart: { it: 'Avvio la base di dati', en: 'Starting the database' },
  databaseAdopted: { it: 'La base di dati è già in funzione: uso quella.', en: 'The database is already running: using it.' },
  databaseElsewhere: {
    it: 'PostgreSQL non può girare come root e il suo utente «{user}» non può entrare in {folder}: i dati stanno in {place}.',
    en: 'PostgreSQL cannot run as root and its user "{user}" cannot enter {folder}: the data is kept in {place}.',
  },
  databaseRestarted: { it: 'La base di dati si era fermata: l’ho riavviata.', en: 'The database had stopped: it is running again.' },
  databaseRestartFailed: {
    it: 'La base di dati si è fermata e non riparte, riprovo: {reason}',
    en: 'The database has stopped and does not start again, still trying: {reason}',
  },
  migrate: { it: 'Aggiorno le tabelle', en: 'Updating the tables' },
  ready: { it: 'A fronte è pronto: {address}', en: 'A fronte is ready: {address}' },
  setupLink: {
    it: 'Per diventare proprietario di questa edizione apri, una volta sola: {link}',
    en: 'To become the owner of this edition open, once only: {link}',
  },
  setupLinkLater: {
    it: 'Non sono riuscito a preparare l’invito per il proprietario: {reason}',
    en: 'The owner’s invitation could not be prepared: {reason}',
  },
  ownerLink: {
    it: 'Con A fronte in funzione, {name} apra entro un’ora, una volta sola, per scegliere una nuova password: {link}',
    en: 'With A fronte running, {name} may open within the hour, once only, to choose a new password: {link}',
  },
  noOwnerYet: {
    it: 'Questa edizione non ha ancora un proprietario: npm start scrive il collegamento per diventarlo.',
    en: 'This edition has no owner yet: npm start prints the link to become its owner.',
  },
  importReading: { it: 'Leggo l’originale da {file}', en: 'Reading the original from {file}' },
  importFetching: { it: 'Scarico l’originale da {address}', en: 'Downloading the original from {address}' },
  importPage: { it: '  pagina {page} di {pages}', en: '  page {page} of {pages}' },
  importRenewing: {
    it: 'Rileggo l’originale: il modo di leggerlo è cambiato',
    en: 'Reading the original again: the way it is read has changed',
  },
  importDone: {
    it: 'L’originale è nella pagina: {edition}, {found} brani su {of}.',
    en: 'The original is on the page: {edition}, {found} blocks of {of}.',
  },
  importRefused: { it: '{file}: {reason}', en: '{file}: {reason}' },
  importFailed: { it: 'Non sono riuscito a leggere {file} [{id}]: {reason}', en: '{file} could not be read [{id}]: {reason}' },
  importNone: {
    it: 'L’originale non si è trovato in {tried}: nella pagina c’è la riscrittura; per avere l’originale trascina lì il PDF o mettilo in {folder}',
    en: 'The original was not found in {tried}: the page shows the restatement; for the original drop its PDF there or put it in {folder}',
  },
  unreachable: { it: 'l’indirizzo non risponde', en: 'the address does not answer' },
  refused: { it: 'il server rifiuta', en: 'the server refuses' },
  redirected: { it: 'il server rimanda altrove', en: 'the server leads elsewhere' },
  'too-slow': { it: 'ci mette troppo', en: 'it takes too long' },
  'too-large': { it: 'il file è troppo grande', en: 'the file is too large' },
  truncated: { it: 'il file arriva incompleto', en: 'the file arrives incomplete' },
  'not-a-pdf': { it: 'quello che arriva non è un PDF', en: 'what arrives is not a PDF' },
  stopHint: { it: 'Per fermarlo: Ctrl-C.', en: 'To stop it: Ctrl-C.' },
  stopping: { it: 'Mi fermo.', en: 'Stopping.' },

  // Refusals: one sentence each, saying what to do.
  noNpm: { it: 'npm non si trova: installa Node.js con npm e riprova.', en: 'npm is not found: install Node.js with npm and try again.' },
  installFailed: {
    it: 'npm ci non è riuscito (qui sopra c’è il perché): controlla la rete e lo spazio su disco, poi riprova.',
    en: 'npm ci failed (the reason is above): check the network and the space on disk, then try again.',
  },
  prepareFailed: {
    it: 'I testi o le pagine non si possono costruire: correggi quello che è scritto qui sopra e riprova.',
    en: 'The texts or the pages cannot be built: correct what is written above and try again.',
  },
  badPort: {
    it: 'PORT={port} non è una porta: scegli un numero da 1 a 65535.',
    en: 'PORT={port} is not a port: choose a number from 1 to 65535.',
  },
  badPublicUrl: {
    it: 'PUBLIC_URL={url} non è un indirizzo: scrivilo come https://esempio.it, senza percorso.',
    en: 'PUBLIC_URL={url} is not an address: write it like https://example.org, without a path.',
  },
  badDatabaseUrl: {
    it: 'DATABASE_URL deve cominciare con postgresql://: correggilo o toglilo.',
    en: 'DATABASE_URL must begin with postgresql://: correct it or remove it.',
  },
  portTaken: {
    it: 'La porta {port} è già occupata: chiudi il programma che la usa o scegline un’altra, per esempio PORT={next} npm start',
    en: 'Port {port} is already taken: close the program that uses it or choose another, for example PORT={next} npm start',
  },
  portForbidden: {
    it: 'Non ho il permesso di usare la porta {port}: scegli un numero da 1024 in su.',
    en: 'There is no permission to use port {port}: choose a number from 1024 up.',
  },
  badHost: {
    it: 'HOST={host} non è un indirizzo di questa macchina: togli HOST per servire la pagina solo su questo computer.',
    en: 'HOST={host} is not an address of this machine: remove HOST to serve here only.',
  },
  noInstallation: {
    it: 'In {folder} non c’è nessuna edizione: indica la sua cartella con DATA_DIR, o comincia con npm start.',
    en: 'There is no edition in {folder}: name its folder with DATA_DIR, or begin with npm start.',
  },
  ownerLinkFailed: {
    it: 'Il collegamento non si può preparare ({reason}): avvia una volta npm start e riprova.',
    en: 'The link cannot be made ({reason}): run npm start once and try again.',
  },
  pdfMissing: {
    it: 'PAPER_PDF={file} non esiste: correggi il percorso o togli PAPER_PDF.',
    en: 'PAPER_PDF={file} does not exist: correct the path or remove PAPER_PDF.',
  },
  pdfUnreadable: {
    it: 'PAPER_PDF={file} non si può leggere: indica un file che hai il permesso di leggere.',
    en: 'PAPER_PDF={file} cannot be read: it must be a file that you may read.',
  },
  pdfNoPdf: {
    it: 'PAPER_PDF={file} non è un PDF: scegli un altro file o togli PAPER_PDF.',
    en: 'PAPER_PDF={file} is not a PDF: choose another file or remove PAPER_PDF.',
  },
  noRights: {
    it: 'Non ho il permesso di scrivere in {path}: cambia i permessi, o scegli un’altra cartella con DATA_DIR.',
    en: 'There is no permission to write in {path}: change its permissions, or choose another folder with DATA_DIR.',
  },
  readOnly: {
    it: '{path} è in sola lettura: scegli con DATA_DIR una cartella in cui si possa scrivere.',
    en: '{path} is read-only: choose with DATA_DIR a folder that can be written to.',
  },
  checkoutClosed: {
    it: 'Le pagine vanno costruite, ma in {path} non si può scrivere: cambia i permessi della cartella del programma.',
    en: 'The pages must be built, but {path} cannot be written to: change the permissions of the program’s folder.',
  },
  diskFull: { it: 'Il disco è pieno ({path}): libera spazio e riprova.', en: 'The disk is full ({path}): free some space and try again.' },
  notFolder: { it: 'DATA_DIR={path} non è una cartella: scegline un’altra.', en: 'DATA_DIR={path} is not a folder: choose another.' },
  lockHeld: {
    it: '{path} è in uso da un altro avvio (processo {pid}) che non finisce: chiudilo e riprova.',
    en: '{path} is in use by another start (process {pid}) that does not finish: close it and try again.',
  },
  noEmbedded: {
    it: 'Per questo sistema ({platform}) non c’è un PostgreSQL incluso: indica il tuo con DATABASE_URL=postgresql://…',
    en: 'There is no bundled PostgreSQL for this system ({platform}): name your own with DATABASE_URL=postgresql://…',
  },
  embeddedBroken: {
    it: 'Il PostgreSQL incluso non parte su questo sistema ({reason}): indica il tuo con DATABASE_URL=postgresql://…',
    en: 'The bundled PostgreSQL does not run on this system ({reason}): name your own with DATABASE_URL=postgresql://…',
  },
  noUser: {
    it: 'PostgreSQL non può girare come root e non trovo un utente a cui affidarlo: avvia come utente ordinario o indica DATABASE_URL.',
    en: 'PostgreSQL cannot run as root and there is no user to run it as: start as an ordinary user or set DATABASE_URL.',
  },
  otherOwner: {
    it: 'La base di dati in {place} è di un altro utente: avvia come quell’utente o scegli un’altra DATA_DIR.',
    en: 'The database in {place} belongs to another user: start as that user or choose another DATA_DIR.',
  },
  passwordLost: {
    it: 'La base di dati in {place} c’è, ma manca {file} con la sua password: rimetti quel file da una copia o scegli un’altra DATA_DIR.',
    en: 'The database in {place} is there, but {file} with its password is missing: put that file back from a copy or choose another DATA_DIR.',
  },
  otherVersion: {
    it: 'La base di dati in {place} è di PostgreSQL {found}, qui c’è la {wanted}: ripristina una copia di sicurezza in una nuova DATA_DIR.',
    en: 'The database in {place} is of PostgreSQL {found}, this is {wanted}: restore a backup into a new DATA_DIR.',
  },
  databaseFailed: {
    it: 'La base di dati non parte ({reason}): guarda {log}',
    en: 'The database does not start ({reason}): look at {log}',
  },
  databaseUnreachable: {
    it: 'Il server di DATABASE_URL non risponde o rifiuta l’accesso ({reason}): controlla che l’indirizzo sia giusto e il server acceso.',
    en: 'The server of DATABASE_URL does not answer or refuses access ({reason}): check the address and that it is running.',
  },
  migrateFailed: {
    it: 'Le tabelle non si possono aggiornare ({reason}): la base di dati è rimasta com’era; controlla di avere l’ultima versione del programma e riprova, o scegli un’altra DATA_DIR.',
    en: 'The tables cannot be updated ({reason}): the database is as it was; see that you have the latest version of the program and try again, or choose another DATA_DIR.',
  },
  serverFailed: {
    it: 'Il server delle pagine si è fermato (qui sopra c’è il perché): riprova con npm start.',
    en: 'The page server has stopped (the reason is above): try again with npm start.',
  },
  unexpected: {
    it: 'Qualcosa di imprevisto [{id}]: {reason}',
    en: 'Something unexpected [{id}]: {reason}',
  },
}

/**
 * Language of the terminal, by the same variables and order as the C library's.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Locale}
 */
export function terminalLocale(env = process.env) {
  return /^it/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'it' : 'en'
}

/**
 * One message in the language of the terminal.
 * @param {string} key
 * @param {Values} [values]
 * @param {Locale} [locale]
 * @returns {string}
 * @throws {Error} when there is no such message, or a value that it names is missing
 */
export function message(key, values = {}, locale = terminalLocale()) {
  const text = MESSAGES[key]?.[locale]
  if (text === undefined) throw new Error(`No message ${key}`)
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name]
    if (value === undefined) throw new Error(`Message ${key} needs ${name}`)
    return String(value)
  })
}

/** Every key, for the test that holds both languages complete. */
export const MESSAGE_KEYS = Object.keys(MESSAGES)

/** @param {string} key @param {Values} [values] */
export function say(key, values) {
  console.log(message(key, values))
}
