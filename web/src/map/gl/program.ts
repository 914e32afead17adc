/** A program of the GPU with its uniforms by name. */
export class Program {
  private readonly program: WebGLProgram;
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
    if (!gl.getProgramParameter(this.program, gl.LINK_STATUS) && !gl.isContextLost()) {
      const logs = gl.getAttachedShaders(this.program)?.map((shader) => gl.getShaderInfoLog(shader)) ?? [];
      throw new Error(`the GPU refused a program: ${[gl.getProgramInfoLog(this.program), ...logs].join(" ")}`);
    }
  }

  use(): this {
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

  colour(name: string, [red, green, blue]: readonly [number, number, number]): this {
    this.gl.uniform3f(this.at(name), red / 255, green / 255, blue / 255);
    return this;
  }

  private at(name: string): WebGLUniformLocation | null {
    if (!this.places.has(name)) {
      this.places.set(name, this.gl.getUniformLocation(this.program, name));
    }
    return this.places.get(name)!;
  }
}

/** A buffer of numbers as an attribute, one for each vertex. */
export function attribute(gl: WebGL2RenderingContext, place: number, data: Float32Array, size: number): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
  gl.enableVertexAttribArray(place);
  gl.vertexAttribPointer(place, size, gl.FLOAT, false, 0, 0);
}
