package siegert.workflows.scan;

import java.util.List;

/**
 * What a scan gave.
 *
 * @param scan the scan
 * @param part the part that was computed
 * @param points its points in order
 * @param branches branches of self-consistent states along the last parameter; empty if none were asked for
 */
public record ScanResult(Scan scan, ScanPart part, List<ScanPoint> points, List<BranchSet> branches) {
    public ScanResult {
        points = List.copyOf(points);
        branches = List.copyOf(branches);
    }
}
