package siegert.workflows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Data moves left to right: datasets, then theory, spikes and compare side by side, then workflows. */
@AnalyzeClasses(packages = "siegert", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule datasetsSeesNoOtherModule = noClasses()
            .that()
            .resideInAPackage("siegert.datasets..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("siegert.theory..", "siegert.spikes..", "siegert.compare..", "siegert.workflows..");

    @ArchTest
    static final ArchRule theorySeesDatasetsOnly = noClasses()
            .that()
            .resideInAPackage("siegert.theory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("siegert.spikes..", "siegert.compare..", "siegert.workflows..");

    @ArchTest
    static final ArchRule spikesSeesDatasetsOnly = noClasses()
            .that()
            .resideInAPackage("siegert.spikes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("siegert.theory..", "siegert.compare..", "siegert.workflows..");

    @ArchTest
    static final ArchRule compareSeesDatasetsOnly = noClasses()
            .that()
            .resideInAPackage("siegert.compare..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("siegert.theory..", "siegert.spikes..", "siegert.workflows..");

    @ArchTest
    static final ArchRule theoryTouchesNoFilesAndPrintsNothing = noClasses()
            .that()
            .resideInAPackage("siegert.theory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("siegert.(*).(*)..").should().beFreeOfCycles();
}
