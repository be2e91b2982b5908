/**
 * What a simulation did: {@link siegert.spikes.Recording} opens files of spikes and measures them.
 *
 * <pre>{@code
 * MeasurementSettings settings = MeasurementSettings.defaults();
 * Measurement measurement = Recording.open(List.of(Path.of("run")), settings).measure(settings, 2, ReadProgress.NONE);
 * }</pre>
 */
package siegert.spikes;
