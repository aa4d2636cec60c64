/* Apache Commons Math's: SimpleRegression. */

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

class CommonsMath {
    static final String ABOUT =
            "/META-INF/maven/org.apache.commons/commons-math3/pom.properties";

    static double[] read(String text) {
        return Arrays.stream(text.split(" "))
                .filter(bits -> !bits.isEmpty())
                .mapToDouble(bits -> Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)))
                .toArray();
    }

    static String written(double... numbers) {
        return DoubleStream.of(numbers)
                .mapToObj(number -> String.format("%016x", Double.doubleToRawLongBits(number)))
                .collect(Collectors.joining(" "));
    }

    public static void main(String[] arguments) throws IOException {
        Properties about = new Properties();
        about.load(SimpleRegression.class.getResourceAsStream(ABOUT));
        System.out.println("version " + about.getProperty("version"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] parts = line.split("\t", -1);
            double[] x = read(parts[1]), y = read(parts[2]);
            if (parts[0].equals("echo")) {
                System.out.println(written(x));
                continue;
            }
            SimpleRegression fitted = new SimpleRegression();
            for (int i = 0; i < x.length; i++) {
                fitted.addData(x[i], y[i]);
            }
            System.out.println(written(fitted.getSlope(), fitted.getIntercept()));
        }
    }
}
