package siegert.datasets.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.Superblock;
import io.jhdf.api.WritableAttributeImpl;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.indexing.ChunkImpl;
import io.jhdf.dataset.chunked.indexing.FixedArrayIndexWriter;
import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.DeflatePipelineFilter;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import io.jhdf.object.message.GroupInfoMessage;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.Message;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes an HDF5 file from its leaves to its root, each column in chunks as it comes (HDF5 File Format Specification 3.0,
 * sections III.C, IV and VII.A). The library keeps all columns until it closes a file and then makes bytes of each as a
 * whole; here the memory is that of a chunk.
 */
public final class Hdf5Stream implements Closeable {
    private static final int CHUNK = 1 << 16;
    private static final int LEVEL = 6;

    /** The superblock is shorter; what it points to begins here. */
    private static final long FIRST_ADDRESS = 64;

    private final FileChannel channel;
    private long position = FIRST_ADDRESS;

    /** A new file; {@link #finish} makes it readable. */
    Hdf5Stream(Path path) throws IOException {
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** A column whose elements are made when they are written. */
    public interface Column {
        /** An array of elements from one index (inclusive) to another (exclusive). */
        Object part(int from, int to);
    }

    /**
     * Writes a column of numbers, shuffled and deflated.
     *
     * @param length number of elements, 1 or more
     * @param type type of the elements
     * @param column the elements
     * @param attributes names and values
     * @return its address, for the group that holds it
     */
    public long column(int length, DataType type, Column column, Map<String, Object> attributes) throws IOException {
        int[] dimensions = {Math.min(CHUNK, length), type.getSize()};
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < length; from += dimensions[0]) {
            int to = (int) Math.min((long) from + dimensions[0], length);
            byte[] bytes = type.encodeData(column.part(from, to)).array();
            // the last chunk is as long as the others
            byte[] packed = pack(Arrays.copyOf(bytes, dimensions[0] * dimensions[1]), type);
            chunks.add(new ChunkImpl(position, packed.length, new long[] {from}));
            write(ByteBuffer.wrap(packed));
            if (to == length) {
                break;
            }
        }
        DataLayoutMessage layout;
        if (chunks.size() == 1) {
            Chunk only = chunks.get(0);
            layout =
                    ChunkedDataLayoutMessageV4.createFilteredSingleChunk(only.getAddress(), dimensions, only.getSize());
        } else {
            int pageBits = Math.max(10, Integer.SIZE - Integer.numberOfLeadingZeros(chunks.size() - 1));
            long index = position;
            write(FixedArrayIndexWriter.createFixedArray(chunks, index, dimensions[0] * dimensions[1], true, pageBits));
            layout = ChunkedDataLayoutMessageV4.createFixedArray(index, dimensions, pageBits);
        }
        List<Message> messages = new ArrayList<>();
        messages.add(DataTypeMessage.create(type));
        messages.add(DataSpaceMessage.create(
                DataSpace.modifyDimensions(DataSpace.fromObject(new int[] {0}), new long[] {length})));
        messages.add(FillValueMessage.NO_FILL);
        messages.add(FilterPipelineMessage.create(List.of(
                new FilterInfo(
                        ByteShuffleFilter.ID, new ByteShuffleFilter().getName(), false, new int[] {type.getSize()}),
                new FilterInfo(
                        DeflatePipelineFilter.ID, new DeflatePipelineFilter().getName(), false, new int[] {LEVEL}))));
        messages.add(layout);
        return object(messages, attributes);
    }

    /** Writes an array, as a column of its own. */
    public long array(int[] values) throws IOException {
        return column(
                values.length,
                DataType.fromObject(values),
                (from, to) -> Arrays.copyOfRange(values, from, to),
                Map.of());
    }

    private static byte[] pack(byte[] bytes, DataType type) {
        byte[] shuffled = new ByteShuffleFilter().encode(bytes, new int[] {type.getSize()});
        return new DeflatePipelineFilter().encode(shuffled, new int[] {LEVEL});
    }

    /**
     * Writes a group of what was written before.
     *
     * @param children names and addresses
     * @param attributes names and values
     * @return its address
     */
    public long group(Map<String, Long> children, Map<String, Object> attributes) throws IOException {
        List<Message> messages = new ArrayList<>();
        messages.add(GroupInfoMessage.createBasic());
        messages.add(LinkInfoMessage.createBasic());
        for (Map.Entry<String, Long> child : children.entrySet()) {
            messages.add(LinkMessage.create(child.getKey(), child.getValue()));
        }
        return object(messages, attributes);
    }

    private long object(List<Message> messages, Map<String, Object> attributes) throws IOException {
        if (!attributes.isEmpty()) {
            messages.add(AttributeInfoMessage.create());
            for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
                messages.add(AttributeMessage.create(
                        attribute.getKey(), new WritableAttributeImpl(attribute.getKey(), null, attribute.getValue())));
            }
        }
        long address = position;
        write(new ObjectHeader.ObjectHeaderV2(address, messages).toBuffer());
        return address;
    }

    /**
     * Makes the file readable.
     *
     * @param root address of its root group
     */
    public void finish(long root) throws IOException {
        ByteBuffer block = new Superblock.SuperblockV2V3(0, root).toBuffer(position);
        position = 0;
        write(block);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
