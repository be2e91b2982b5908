package siegert.theory.shotnoise;

/** What the spikes of a source do. */
enum Arrival {
    /** Each is a jump. */
    JUMP,
    /** Together they are drift and diffusion. */
    DIFFUSION
}
