package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import siegert.compare.figure.Figure;
import siegert.datasets.InputException;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.result.Method;
import siegert.workflows.ExitCode;
import siegert.workflows.console.Progress;
import siegert.workflows.console.ScanTable;
import siegert.workflows.option.GridOptions;
import siegert.workflows.option.OutputOptions;
import siegert.workflows.option.ScanOptions;
import siegert.workflows.option.TheoryOptions;
import siegert.workflows.option.ThreadOptions;
import siegert.workflows.scan.BranchScan;
import siegert.workflows.scan.BranchSet;
import siegert.workflows.scan.BranchesFigure;
import siegert.workflows.scan.Observable;
import siegert.workflows.scan.ParameterGrid;
import siegert.workflows.scan.Scan;
import siegert.workflows.scan.ScanFigure;
import siegert.workflows.scan.ScanPart;
import siegert.workflows.scan.ScanPoint;
import siegert.workflows.scan.ScanResult;
import siegert.workflows.scan.ScanRun;

/** Theory over grids of parameters. */
@Command(
        name = "scan",
        header = "Theory over a grid of parameters.",
        description = "Theory over every combination of parameter values. Killed and started again, it goes on where it"
                + " was; a point without an answer is recorded with its reason.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert scan microcircuit --vary 'nu_ext=4:12:0.5 Hz' --vary g=3:8:0.5",
            "  siegert scan network.yaml --vary 'K[4I,4I]=900,1000,1100' --observe rates,peak",
            "  siegert scan sdm --vary 'nu_ext=0.5:20:0.5 Hz' --draw branches",
            "  siegert scan network.yaml --vary g=3:8:0.01 --part 2/10 --out parts/2",
            "  siegert scan network.yaml --vary g=3:8:0.01 --reuse parts/1 --reuse parts/2"
        })
final class ScanCommand implements Callable<Integer> {
    private static final Path DEFAULT_DIRECTORY = Path.of("siegert-scan");

    @ParentCommand
    private SiegertCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NETWORK",
            description = "A bundled network (siegert datasets list) or a YAML file, ours or NNMT's.")
    private String network;

    @Mixin
    private ScanOptions options;

    @Mixin
    private TheoryOptions theory;

    @Mixin
    private GridOptions resolution;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Run run = Run.of(parent.commandLine());
        if (theory.method() == Method.FOKKER_PLANCK && options.observables().contains(Observable.FIXED_POINTS)) {
            throw new InputException(
                    "--observe fixed-points",
                    0,
                    "needs rates in closed form, which method fokker-planck does not have",
                    "add --method shift");
        }
        Scan scan = Scan.of(
                Catalogue.bundled().networkSource(network),
                theory.overrides(),
                grid(),
                theory.method(),
                theory.refractoriness(),
                Theory.model(theory, resolution.resolution()),
                options.frequencies(),
                options.observables(),
                Version.number());
        List<ScanFigure> figures = figures(scan);
        Optional<BranchScan> branches = branches(scan);
        Path directory = output.out() == null ? DEFAULT_DIRECTORY : output.out();
        ScanPart part = options.part();
        ScanRun work = new ScanRun(scan, part, directory);
        options.reused().forEach(work::reuse);
        if (work.finished() > 0 && output.quiet() == Progress.Quiet.NO) {
            System.err.println("siegert: " + work.finished() + " points were finished before");
        }
        List<ScanPoint> points;
        try (Progress progress = Progress.of("scanning", output.quiet())) {
            points = work.run(threads.threads(), progress::update);
        }
        List<BranchSet> sets = List.of();
        List<Figure> drawn = new ArrayList<>();
        for (ScanFigure figure : figures) {
            drawn.add(figure.of(points));
        }
        if (branches.isPresent()) {
            try (Progress progress = Progress.of("following branches", output.quiet())) {
                sets = branches.get().run(threads.threads(), progress::update);
            }
            drawn.add(new BranchesFigure(branches.get()).of(sets));
        }
        ScanResult result = new ScanResult(scan, part, points, sets);
        new ResultFiles(output)
                .write(
                        result,
                        drawn,
                        options.format(),
                        directory,
                        run.provenance(scan.template().files()));
        if (output.wantsTable()) {
            System.out.print(ScanTable.format(result, directory.resolve("scan.csv")));
        }
        return ExitCode.DONE;
    }

    private ParameterGrid grid() {
        try {
            ParameterGrid grid = new ParameterGrid(options.variations());
            grid.requireNotIn(theory.overrides());
            return grid;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private List<ScanFigure> figures(Scan scan) {
        try {
            return options.drawn().stream()
                    .map(column -> new ScanFigure(scan, column))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--draw: " + e.getMessage());
        }
    }

    private Optional<BranchScan> branches(Scan scan) {
        if (!options.drawsBranches()) {
            return Optional.empty();
        }
        if (!options.part().equals(ScanPart.WHOLE)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--draw branches: branches go over the whole scan; draw them without --part, with --reuse of its"
                            + " parts");
        }
        try {
            BranchScan branches = new BranchScan(scan);
            // refuses what fits no page before the work begins
            new BranchesFigure(branches);
            return Optional.of(branches);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--draw branches: " + e.getMessage());
        }
    }
}
