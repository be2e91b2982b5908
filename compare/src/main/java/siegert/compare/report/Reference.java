package siegert.compare.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper that the report rests on.
 *
 * @param text authors, year, title and journal
 * @param doi its digital object identifier
 */
public record Reference(String text, String doi) {
    private static final Pattern START = Pattern.compile("([^ ,]+) [A-Z]+[,\\s].*?\\((\\d{4})\\).*");

    /** Whether a text cites it by the family name of the first author and the year. */
    boolean isCitedIn(String prose) {
        Matcher start = START.matcher(text);
        if (!start.matches()) {
            throw new IllegalStateException("no author and year in " + text);
        }
        // the year follows after names and "et al.", perhaps in brackets
        return Pattern.compile(
                        "\\b" + Pattern.quote(start.group(1)) + "\\b[^;.()\\d]*(al\\.)? ?\\(?" + start.group(2) + "\\b")
                .matcher(prose)
                .find();
    }

    /** The papers behind theory, model and estimators, in the order of their years. */
    static final List<Reference> ALL = List.of(
            new Reference(
                    "Siegert AJF (1951) On the first passage time probability problem. Phys Rev 81:617–623.",
                    "10.1103/PhysRev.81.617"),
            new Reference(
                    "Welch PD (1967) The use of fast Fourier transform for the estimation of power spectra: a method "
                            + "based on time averaging over short, modified periodograms. IEEE Trans Audio "
                            + "Electroacoust 15:70–73.",
                    "10.1109/TAU.1967.1161901"),
            new Reference(
                    "Carter GC, Knapp CH, Nuttall AH (1973) Estimation of the magnitude-squared coherence function via "
                            + "overlapped fast Fourier transform processing. IEEE Trans Audio Electroacoust 21:337\u2013344.",
                    "10.1109/TAU.1973.1162496"),
            new Reference(
                    "Amit DJ, Brunel N (1997) Model of global spontaneous activity and local structured activity during "
                            + "delay periods in the cerebral cortex. Cereb Cortex 7:237\u2013252.",
                    "10.1093/cercor/7.3.237"),
            new Reference(
                    "Brunel N, Hakim V (1999) Fast global oscillations in networks of integrate-and-fire neurons with low "
                            + "firing rates. Neural Comput 11:1621\u20131671.",
                    "10.1162/089976699300016179"),
            new Reference(
                    "Brunel N (2000) Dynamics of sparsely connected networks of excitatory and inhibitory spiking "
                            + "neurons. J Comput Neurosci 8:183–208.",
                    "10.1023/A:1008925309027"),
            new Reference(
                    "Fourcaud N, Brunel N (2002) Dynamics of the firing probability of noisy integrate-and-fire "
                            + "neurons. Neural Comput 14:2057–2110.",
                    "10.1162/089976602320264015"),
            new Reference(
                    "Lindner B, Schimansky-Geier L, Longtin A (2002) Maximizing spike train coherence or incoherence in the "
                            + "leaky integrate-and-fire model. Phys Rev E 66:031916.",
                    "10.1103/PhysRevE.66.031916"),
            new Reference(
                    "Richardson MJE, Swarbrick R (2010) Firing-rate response of a neuron receiving excitatory and inhibitory "
                            + "synaptic shot noise. Phys Rev Lett 105:178102.",
                    "10.1103/PhysRevLett.105.178102"),
            new Reference(
                    "Roxin A, Brunel N, Hansel D, Mongillo G, van Vreeswijk C (2011) On the distribution of firing rates in "
                            + "networks of cortical neurons. J Neurosci 31:16217\u201316226.",
                    "10.1523/JNEUROSCI.1677-11.2011"),
            new Reference(
                    "Potjans TC, Diesmann M (2014) The cell-type specific cortical microcircuit: relating structure "
                            + "and activity in a full-scale spiking network model. Cereb Cortex 24:785–806.",
                    "10.1093/cercor/bhs358"),
            new Reference(
                    "Schuecker J, Diesmann M, Helias M (2015) Modulated escape from a metastable state driven by "
                            + "colored noise. Phys Rev E 92:052119.",
                    "10.1103/PhysRevE.92.052119"),
            new Reference(
                    "Bos H, Diesmann M, Helias M (2016) Identifying anatomical origins of coexisting oscillations in "
                            + "the cortical microcircuit. PLoS Comput Biol 12:e1005132.",
                    "10.1371/journal.pcbi.1005132"),
            new Reference(
                    "Layer M, Senk J, Essink S, van Meegen A, Bos H, Helias M (2022) NNMT: mean-field based analysis "
                            + "tools for neuronal network models. Front Neuroinform 16:835657.",
                    "10.3389/fninf.2022.835657"),
            new Reference(
                    "Vellmer S, Lindner B (2019) Theory of spike-train power spectra for multidimensional integrate-and-fire "
                            + "neurons. Phys Rev Research 1:023024.",
                    "10.1103/PhysRevResearch.1.023024"));

    /** The papers behind the comparison of runs. */
    static final List<Reference> REGRESSION = List.of(
            new Reference(
                    "Welch PD (1967) The use of fast Fourier transform for the estimation of power spectra: a method "
                            + "based on time averaging over short, modified periodograms. IEEE Trans Audio "
                            + "Electroacoust 15:70–73.",
                    "10.1109/TAU.1967.1161901"),
            new Reference(
                    "Shinomoto S, Shima K, Tanji J (2003) Differences in spiking patterns among cortical neurons. Neural "
                            + "Comput 15:2823–2842.",
                    "10.1162/089976603322518759"),
            new Reference(
                    "Schuirmann DJ (1987) A comparison of the two one-sided tests procedure and the power approach for "
                            + "assessing the equivalence of average bioavailability. J Pharmacokinet Biopharm "
                            + "15:657\u2013680.",
                    "10.1007/BF01068419"),
            new Reference(
                    "Berger RL (1982) Multiparameter hypothesis testing and acceptance sampling. Technometrics "
                            + "24:295\u2013300.",
                    "10.1080/00401706.1982.10487790"));
}
