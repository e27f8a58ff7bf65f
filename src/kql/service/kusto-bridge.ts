// The few shapes of `@kusto/language-service-next` that Casebook uses. The package's own declarations
// describe all of it in 1.7 MB and as possibly null everywhere.

export interface BridgeList<T> {
  Count: number;
  getItem(index: number): T;
}

export interface KustoSymbol {
  Kind: number;
  Name: string;
  IsHidden: boolean;
}

export interface KustoType extends KustoSymbol {
  Columns?: BridgeList<KustoColumn>;
  IsOpen?: boolean;
}

export interface KustoColumn extends KustoSymbol {
  Type: KustoType;
  OriginalColumns: BridgeList<KustoColumn>;
}

export interface KustoTable extends KustoType {
  WithIsOpen(isOpen: boolean): KustoTable;
}

export interface KustoFunction extends KustoSymbol {
  Signatures: BridgeList<{ Parameters: BridgeList<unknown> }>;
}

export interface KustoElement {
  Kind: number;
  IsToken: boolean;
  Text: string;
  TextStart: number;
  End: number;
  ChildCount: number;
  GetChild(index: number): KustoElement | null;
  ReferencedSymbol?: KustoSymbol | null;
  ResultType?: KustoType | null;
}

export interface KustoDiagnostic {
  Code: string;
  Severity: string;
  Message: string;
  Start: number;
  Length: number;
}

export interface KustoCode {
  Kind: string;
  Syntax: KustoElement;
  ResultType: KustoType | null;
  GetDiagnostics(): BridgeList<KustoDiagnostic>;
  GetSymbolsInScope(position: number): BridgeList<KustoSymbol>;
}

export interface KustoGlobals {
  WithDatabase(database: KustoType): KustoGlobals;
  WithCache(): KustoGlobals;
}

export interface KustoCodeService {
  GetClassifications(
    start: number,
    length: number,
  ): { Classifications: BridgeList<{ Start: number; Length: number; Kind: number }> };
  GetFormattedText(): { Text: string };
}

type Enumeration = Record<string, unknown>;

/** The global `Kusto.Language` once the package is loaded. */
export interface KustoLanguage {
  KustoCode: {
    Parse(text: string, globals: KustoGlobals): KustoCode;
    ParseAndAnalyze(text: string, globals: KustoGlobals): KustoCode;
  };
  GlobalState: { Default: KustoGlobals };
  Syntax: { SyntaxKind: Enumeration };
  Editor: {
    ClassificationKind: Enumeration;
    KustoCodeService: { ctor: new (code: KustoCode) => KustoCodeService };
  };
  Symbols: {
    SymbolKind: Enumeration;
    ScalarTypes: Record<string, KustoType>;
    ColumnSymbol: new (name: string, type: KustoType) => KustoColumn;
    TableSymbol: { $ctor4: new (name: string, columns: KustoColumn[]) => KustoTable };
    DatabaseSymbol: { $ctor1: new (name: string, members: KustoSymbol[], isOpen: boolean) => KustoType };
    FunctionSymbol: {
      $ctor6: new (
        name: string,
        returns: KustoType,
        parameters: BridgeList<unknown>,
        description: null,
      ) => KustoFunction;
      $ctor16: new (name: string, parameters: string, body: string, description: null) => KustoFunction;
    };
  };
}
