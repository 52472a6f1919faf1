// Eleventy 3 ships no types. Only what ./eleventy.ts uses is declared here.
declare module "@11ty/eleventy" {
  interface UserConfig {
    setUseGitIgnore(enabled: boolean): void;
    setTemplateFormats(formats: readonly string[]): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    addGlobalData(name: string, data: () => unknown): void;
    addTemplate(path: string, content: object, data: Readonly<Record<string, unknown>>): void;
    on(event: "eleventy.config", listener: (config: TemplateConfig) => void): void;
  }

  interface TemplateConfig {
    getConfig(): { keys: { package: string | false } };
  }

  interface WrittenTemplate {
    readonly outputPath: string;
  }

  interface EleventyOptions {
    /** null: no configuration file is looked for; undefined would run the one in the working directory. */
    readonly configPath: null;
    readonly quietMode: boolean;
    readonly loader: "esm";
    readonly config: (config: UserConfig) => void;
  }

  export class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    write(): Promise<readonly [passthrough: readonly unknown[], templates: readonly WrittenTemplate[]]>;
  }
}
