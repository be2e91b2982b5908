package siegert.workflows.predict;

import java.util.List;
import siegert.datasets.InputException;
import siegert.datasets.NameSuggestion;

/** Populations that an option of the command line names. */
record PopulationNames(List<String> names) {
    /**
     * The index of a population.
     *
     * @param option the option with its value, for messages
     * @throws InputException if there is no such population
     */
    int index(String option, String name) {
        int index = names.indexOf(name.strip());
        if (index < 0) {
            String known = "populations are " + String.join(", ", names);
            throw new InputException(
                    option, 0, "no population " + name.strip(), NameSuggestion.sentence(name.strip(), names, known));
        }
        return index;
    }
}
