// The forms of Vite's import.meta.glob that are used here.
interface ImportMeta {
  /** The addresses of pictures. */
  glob(
    pattern: string,
    options: { readonly eager: true; readonly query: string; readonly import: 'default' },
  ): Readonly<Record<string, string>>;
  /** The contents of JSON files. */
  glob<Content>(
    pattern: string,
    options: { readonly eager: true; readonly import: 'default' },
  ): Readonly<Record<string, Content>>;
}
