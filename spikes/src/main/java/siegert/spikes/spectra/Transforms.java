package siegert.spikes.spectra;

import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.utils.CommonUtils;

/** Makes Fourier transforms that run in the calling thread only, so that their sums have one order. */
final class Transforms {
    static {
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
    }

    private Transforms() {}

    static DoubleFFT_1D ofLength(int samples) {
        return new DoubleFFT_1D(samples);
    }
}
