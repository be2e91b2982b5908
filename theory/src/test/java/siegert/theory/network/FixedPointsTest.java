package siegert.theory.network;

import org.junit.jupiter.api.Test;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.theory.ReferenceCase;

class FixedPointsTest {
    @Test
    void timing() {
            for (ResponseNonlinearity network : ResponseNonlinearity.values()) {
                for (int k = 0; k < 20; k++) {
                    double rate = k == 0 && network.ordinal() == 0 ? 1 : network.last * (k + 1) / 20;
                    if (network.ordinal() == 1) rate = k + 1;
                    long start = System.nanoTime();
                    RateMap map = new RateMap(network.at(rate), Method.DELTA);
                    FixedPoints found = FixedPoints.of(map, FixedPoints.GrowingModes.LEFT_OUT);
                    long t1 = System.nanoTime();
                    FixedPointSet other = new FixedPointSet();
                    new BranchSearch(map).search(other);
                    long t2 = System.nanoTime();
                    FixedPoints.of(map, other, FixedPoints.GrowingModes.LEFT_OUT);
                    FixedPoints modes = FixedPoints.of(map, other, FixedPoints.GrowingModes.COUNTED);
                    long t3 = System.nanoTime();
                    System.out.println(network+" "+rate + " " + found.points().size() + (found.isComplete() ? " " : "! ") + other.rates().size() + " ms " + (t1-start)/1e6 + " branch " + (t2-t1)/1e6 + " modes " + (t3-t2)/1e6 + " " + modes.points().stream().map(p -> p.index() + "/" + p.unstableModes()).toList());
                }
            }
        for (String name : new String[] {"shift", "taylor"}) {
        Network micro = ReferenceNetwork.of(ReferenceCase.read("microcircuit_power_spectra_"+name));
                    long t1 = System.nanoTime();
                    FixedPoints f = FixedPoints.of(micro, Method.valueOf(name.toUpperCase(java.util.Locale.ROOT)));
                    long t2 = System.nanoTime();
            System.out.println(name + " " + f.isComplete() + " " + (t2-t1)/1e6 + " " + f.points().stream().map(p -> p.index() + "/" + p.unstableModes() + " " + p.workingPoint().rate(0)).toList());
        }
    }
}
