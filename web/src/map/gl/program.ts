/** A program of the GPU with its uniforms by name. */
export class Program {
  private readonly program: WebGLProgram;
  private checked = false;
  private readonly places = new Map<string, WebGLUniformLocation | null>();

  constructor(
    private readonly gl: WebGL2RenderingContext,
    vertex: string,
    fragment: string,
  ) {
    this.program = gl.createProgram();
    for (const [type, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
      const shader = gl.createShader(type)!;
      gl.shaderSource(shader, `#version 300 es\nprecision highp float;\nprecision highp int;\n${source}`);
      gl.compileShader(shader);
      gl.attachShader(this.program, shader);
    }
    gl.linkProgram(this.program);
  }

  /** Whether it was refused is asked when it is used first: until then the GPU's side translates it while the page goes on. */
  private check(): void {
    const { gl } = this;
    this.checked = true;
    if (!gl.getProgramParameter(this.program, gl.LINK_STATUS) && !gl.isContextLost()) {
      const logs = gl.getAttachedShaders(this.program)?.map((shader) => gl.getShaderInfoLog(shader)) ?? [];
      throw new Error(`the GPU refused a program: ${[gl.getProgramInfoLog(this.program), ...logs].join(" ")}`);
    }
  }

  use(): this {
    if (!this.checked) {
      this.check();
    }
    this.gl.useProgram(this.program);
    return this;
  }

  number(name: string, value: number): this {
    this.gl.uniform1f(this.at(name), value);
    return this;
  }

  whole(name: string, value: number): this {
    this.gl.uniform1i(this.at(name), value);
    return this;
  }

  pair(name: string, x: number, y: number): this {
    this.gl.uniform2f(this.at(name), x, y);
    return this;
  }

  colour(name: string, colour: readonly [number, number, number]): this {
    this.gl.uniform3f(this.at(name), colour[0] / 255, colour[1] / 255, colour[2] / 255);
    return this;
  }

  private at(name: string): WebGLUniformLocation | null {
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.gl.getUniformLocation(this.program, name);
      this.places.set(name, place);
    }
    return place;
  }
}

/** The programs of a context, each made once: a GPU made of software takes its time for them. */
export class Programs {
  private readonly made = new Map<string, Program>();

  constructor(readonly gl: WebGL2RenderingContext) {}

  of(vertex: string, fragment: string): Program {
    const key = vertex + fragment;
    const program = this.made.get(key) ?? new Program(this.gl, vertex, fragment);
    this.made.set(key, program);
    return program;
  }
}

/** A buffer of numbers as an attribute, one for each vertex. */
export function attribute(gl: WebGL2RenderingContext, place: number, data: Float32Array, size: number): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
  gl.enableVertexAttribArray(place);
  gl.vertexAttribPointer(place, size, gl.FLOAT, false, 0, 0);
}
