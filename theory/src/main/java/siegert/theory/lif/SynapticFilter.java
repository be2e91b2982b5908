package siegert.theory.lif;

/** Which modulation the transfer function answers. */
public enum SynapticFilter {
    /** Of the input before the synapse: the factor 1/(1 + i omega tau_s) is applied (Schuecker et al. 2015, Eq. 18). */
    APPLIED,
    /** Of the current that reaches the membrane. */
    OMITTED
}
