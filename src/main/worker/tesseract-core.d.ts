/** The parts of tesseract.js-core that are used; the package has no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface TesseractApi {
    Init(dataPath: null, language: string, engine: number, config: undefined): number;
    SetVariable(name: string, value: string): boolean;
    /** Reads the picture in `/input`; 1 when it can't be read. */
    SetImageFile(exif: number, angle: number): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    Clear(): void;
    End(): void;
  }

  interface TesseractModule {
    readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
    readonly TessBaseAPI: new () => TesseractApi;
  }

  interface TesseractOptions {
    readonly wasmBinary: Uint8Array;
    readonly TesseractProgress: (percent: number) => void;
    readonly print: (text: string) => void;
    readonly printErr: (text: string) => void;
  }

  const createModule: (options: TesseractOptions) => Promise<TesseractModule>;
  export { createModule as default };
}
