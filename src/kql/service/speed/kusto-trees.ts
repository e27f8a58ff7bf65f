/** The part of the service's syntax that this file replaces. */
export interface Trees {
  SyntaxElement: { prototype: object };
  SyntaxTree: new () => object;
}

/** What is above an element is a node or the tree: one test tells which, and none is needed on the way up. */
export function climbTrees({ SyntaxElement, SyntaxTree }: Trees): void {
  Object.defineProperties(SyntaxElement.prototype, {
    Parent: {
      get(this: Element): Element | null {
        const above = this._parentOrTree;
        return above === null || above instanceof SyntaxTree ? null : above;
      },
    },
    Tree: {
      get(this: Element): object | null {
        let above = this._parentOrTree;
        while (above && !(above instanceof SyntaxTree)) above = above._parentOrTree;
        return above;
      },
    },
  });
}

interface Element {
  _parentOrTree: Element | null;
}
