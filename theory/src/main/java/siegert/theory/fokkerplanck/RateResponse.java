package siegert.theory.fokkerplanck;

/**
 * Linear response of the firing rate at one frequency, convention exp(-i omega t).
 *
 * @param meanRe real part of the response to the mean of the synaptic current (Hz/V)
 * @param meanIm imaginary part of it (Hz/V)
 * @param sdRe real part of the response to the logarithm of sd, the synaptic filter included (Hz)
 * @param sdIm imaginary part of it (Hz)
 */
public record RateResponse(double meanRe, double meanIm, double sdRe, double sdIm) {}
