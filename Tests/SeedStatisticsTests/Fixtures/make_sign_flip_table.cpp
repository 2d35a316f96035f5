// Makes the rows of Sources/SeedStatistics/Power/SignFlipTable.swift:
// c++ -O3 -march=native -o make_sign_flip_table make_sign_flip_table.cpp && ./make_sign_flip_table
//
// Of a million samples of n standard normal numbers each, the 0.8 quantile of minus the c-th smallest mean of a subset:
// the shift with which the sign-flip test that refuses up to c subsets finds four of five samples. With its standard
// error, from the density between two quantiles. An independent way to what SignFlipTest counts by meeting in the middle.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>
#include <vector>

int main() {
  const int draws = 1000000;
  for (int n = 6; n <= 12; n++) {
    const int most = (int)std::ceil(0.05 * (1 << (n - 1))) - 1;
    std::vector<int> places;
    for (int c = 1; c < most; c = std::max(c + 1, c * 3 / 2)) places.push_back(c);
    places.push_back(most);
    std::vector<std::vector<float>> reaches(places.size(), std::vector<float>(draws));
    std::mt19937_64 generator(20260102 + n);
    std::normal_distribution<double> normal;
    const int subsets = 1 << n;
    std::vector<double> sums(subsets), inverse(n + 1);
    std::vector<float> means(subsets - 1);
    for (int size = 1; size <= n; size++) inverse[size] = 1.0 / size;
    for (int draw = 0; draw < draws; draw++) {
      for (int index = 0; index < n; index++) {
        const double value = normal(generator);
        for (int subset = 0; subset < 1 << index; subset++) sums[subset | 1 << index] = sums[subset] + value;
      }
      for (int subset = 1; subset < subsets; subset++)
        means[subset - 1] = (float)(sums[subset] * inverse[__builtin_popcount(subset)]);
      std::nth_element(means.begin(), means.begin() + most - 1, means.end());
      std::sort(means.begin(), means.begin() + most);
      for (size_t place = 0; place < places.size(); place++) reaches[place][draw] = -means[places[place] - 1];
    }
    std::printf("    %d: [\n", n);
    for (size_t place = 0; place < places.size(); place++) {
      auto &values = reaches[place];
      auto quantile = [&](double p) {
        std::nth_element(values.begin(), values.begin() + (int)(p * draws), values.end());
        return (double)values[(int)(p * draws)];
      };
      const double density = 0.02 / (quantile(0.81) - quantile(0.79));
      std::printf("      (%d, %.4f),  // +- %.4f\n", places[place], quantile(0.8), 0.4 / std::sqrt(draws) / density);
    }
    std::printf("    ],\n");
    std::fflush(stdout);
  }
}
