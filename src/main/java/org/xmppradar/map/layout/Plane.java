package org.xmppradar.map.layout;

/** Where each node is, in no unit: only proportions count. */
@SuppressWarnings("ArrayRecordComponent") // Numbers in flat arrays are what it is for; nobody compares two.
public record Plane(float[] x, float[] y) {

    public Plane(int nodes) {
        this(new float[nodes], new float[nodes]);
    }

    public int nodes() {
        return x.length;
    }

    public Plane copy() {
        return new Plane(x.clone(), y.clone());
    }

    /** The mean distance of these nodes from their centre. */
    double radius(int[] nodes) {
        double[] centre = centre(nodes);
        double sum = 0;
        for (int node : nodes) {
            sum += Math.hypot(x[node] - centre[0], y[node] - centre[1]);
        }
        return nodes.length == 0 ? 0 : sum / nodes.length;
    }

    /** The mean of these nodes. */
    double[] centre(int[] nodes) {
        double[] sum = new double[2];
        for (int node : nodes) {
            sum[0] += x[node];
            sum[1] += y[node];
        }
        int count = Math.max(1, nodes.length);
        return new double[] {sum[0] / count, sum[1] / count};
    }
}
